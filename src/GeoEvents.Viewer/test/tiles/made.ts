import { fromVectorTileJs, type VectorTileFeatureLike } from "@maplibre/vt-pbf";

/** A feature of a tile, at a place in it from 0 to 1. */
export interface Made {
  x: number;
  y: number;
  properties: Record<string, number | string | boolean>;
}

export const EXTENT = 4096;

/** A tile with such points in its layers, as the server writes it. */
export function tileOf(layers: Record<string, readonly Made[]>): Uint8Array {
  const made = Object.entries(layers).map(([name, features]) => [name, { version: 2, name, extent: EXTENT, length: features.length, feature: (index: number) => featureOf(features[index] as Made) }] as const);
  return fromVectorTileJs({ layers: Object.fromEntries(made) });
}

function featureOf({ x, y, properties }: Made): VectorTileFeatureLike {
  const point = { x: Math.floor(x * EXTENT), y: Math.floor(y * EXTENT) };
  return { type: 1, id: undefined, extent: EXTENT, properties, loadGeometry: () => [[point]] as unknown as ReturnType<VectorTileFeatureLike["loadGeometry"]> };
}
