import { fromVectorTileJs, type VectorTileFeatureLike, type VectorTileLayerLike } from "@maplibre/vt-pbf";
import { VectorTileLayer } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

// The server's vector tiles: a tile is its layers one behind the other, so that one of them can be exchanged and the others stay the bytes they are.

/** Events, one by one or in cells. */
export const EVENTS = "events";
/** Outlines of places that no point may stand for. */
export const FOOTPRINTS = "footprints";
/** Names and counts of these outlines, each in one tile. */
export const LABELS = "labels";

type Properties = VectorTileFeatureLike["properties"];

/** The layer of a tile with this name; null where the tile has none. */
export function layerOf(tile: Uint8Array, name: string): VectorTileLayer | null {
  for (const { layer } of layersOf(tile)) if (layer.name === name) return layer;
  return null;
}

/** The tile with other properties in one of its layers; features without any are left out. */
export function withProperties(tile: Uint8Array, name: string, change: (properties: Properties) => Properties | null): Uint8Array {
  return joined([...layersOf(tile)].map(({ layer, bytes }) => (layer.name === name ? fromVectorTileJs({ layers: { [name]: changed(layer, change) } }) : bytes)));
}

function* layersOf(tile: Uint8Array): Generator<{ layer: VectorTileLayer; bytes: Uint8Array }> {
  const reader = new PbfReader(tile);
  for (let from = 0; reader.nextField() !== 0; from = reader.pos) {
    const end = reader.readVarint() + reader.pos;
    const layer = new VectorTileLayer(reader, end);
    reader.pos = end;
    yield { layer, bytes: tile.subarray(from, end) };
  }
}

function changed(layer: VectorTileLayer, change: (properties: Properties) => Properties | null): VectorTileLayerLike {
  const features: VectorTileFeatureLike[] = [];
  for (let index = 0; index < layer.length; index++) {
    const feature = layer.feature(index);
    const properties = change(feature.properties);
    if (properties !== null) features.push({ type: feature.type, id: feature.id, extent: feature.extent, properties, loadGeometry: () => feature.loadGeometry() });
  }
  return { version: layer.version, name: layer.name, extent: layer.extent, length: features.length, feature: (index) => features[index] as VectorTileFeatureLike };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
