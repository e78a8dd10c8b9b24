/** Zoom level, column from the antimeridian eastwards, row from the north. */
export interface TileId {
  z: number;
  x: number;
  y: number;
}

/** The tile of a zoom level in which a position lies. */
export function tileAt(lon: number, lat: number, z: number): TileId {
  const side = 2 ** z;
  const within = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  return { z, x: within((lon + 180) / 360), y: within((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) };
}

/** Longitude of a share of a tile's width, from its western edge. */
export function lonIn({ z, x }: TileId, share: number): number {
  return ((x + share) / 2 ** z) * 360 - 180;
}

/** Latitude of a share of a tile's height, from its northern edge. */
export function latIn({ z, y }: TileId, share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + share)) / 2 ** z))) * 180) / Math.PI;
}
