import { fromVectorTileJs } from "@maplibre/vt-pbf";
import Point from "@mapbox/point-geometry";

/** A feature of a tile, at a place in it from 0 to 1. */
export interface Made {
  x: number;
  y: number;
  properties: Record<string, number | string | boolean>;
}

const EXTENT = 4096;

/** A tile with such points in its layers, as the server writes it. */
export function tileOf(layers: Record<string, readonly Made[]>): Uint8Array {
  const layerOf = (name: string, features: readonly Made[]) => ({
    version: 2, name, extent: EXTENT, length: features.length,
    feature: (index: number) => {
      const { x, y, properties } = features[index] as Made;
      return { type: 1 as const, id: undefined, extent: EXTENT, properties, loadGeometry: () => [[new Point(Math.floor(x * EXTENT), Math.floor(y * EXTENT))]] };
    },
  });
  return fromVectorTileJs({ layers: Object.fromEntries(Object.entries(layers).map(([name, features]) => [name, layerOf(name, features)])) });
}
