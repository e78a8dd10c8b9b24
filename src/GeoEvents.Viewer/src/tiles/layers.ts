import { fromVectorTileJs, type VectorTileFeatureLike } from "@maplibre/vt-pbf";
import Point from "@mapbox/point-geometry";
import { VectorTileLayer } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

// The server's vector tiles: a tile is its layers one behind the other, so that one of them can be exchanged and the others stay the bytes they are.

/** Events, one by one or in cells. */
export const EVENTS = "events";
/** Outlines of places that no point may stand for. */
export const FOOTPRINTS = "footprints";
/** Names and counts of these outlines, each in one tile. */
export const LABELS = "labels";

/** Units of a side of a tile. */
export const EXTENT = 4096;

/** A point in a tile, in its units from its north-western corner. */
export interface TilePoint {
  x: number;
  y: number;
  properties: Record<string, number | string | boolean>;
}

/** The points of a layer; none where the tile has no such layer. */
export function pointsOf(tile: Uint8Array, name: string): TilePoint[] {
  return [...layersOf(tile)].flatMap(({ layer }) => (layer.name === name ? pointsIn(layer) : []));
}

/** The tile with other points in one of its layers. */
export function withPoints(tile: Uint8Array, name: string, change: (points: TilePoint[]) => readonly TilePoint[]): Uint8Array {
  return joined([...layersOf(tile)].map(({ layer, bytes }) => (layer.name === name ? written(name, change(pointsIn(layer))) : bytes)));
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

function pointsIn(layer: VectorTileLayer): TilePoint[] {
  const points: TilePoint[] = [];
  for (let index = 0; index < layer.length; index++) {
    const feature = layer.feature(index);
    const point = feature.loadGeometry()[0]?.[0];
    if (point !== undefined) points.push({ x: (point.x * EXTENT) / layer.extent, y: (point.y * EXTENT) / layer.extent, properties: feature.properties });
  }
  return points;
}

function written(name: string, points: readonly TilePoint[]): Uint8Array {
  const feature = (index: number): VectorTileFeatureLike => {
    const { x = 0, y = 0, properties = {} } = points[index] ?? {};
    return { type: 1, id: undefined, extent: EXTENT, properties, loadGeometry: () => [[new Point(Math.round(x), Math.round(y))]] };
  };
  return fromVectorTileJs({ layers: { [name]: { version: 2, name, extent: EXTENT, length: points.length, feature } } });
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
