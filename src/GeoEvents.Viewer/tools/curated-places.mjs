// The curated places of gazetteer/ as one GeoJSON: what the map shows for orientation where no event is.
import { existsSync, readFileSync } from "node:fs";

/** Points of places.csv and lines and areas of geometries.geojson; empty where the folder has none. */
export function curatedPlaces(folder) {
  const csv = new URL("places.csv", folder);
  if (!existsSync(csv)) return { type: "FeatureCollection", features: [] };
  const rows = records(readFileSync(csv, "utf8"));
  const shapes = geometries(new URL("geometries.geojson", folder));
  const features = rows.flatMap((row) => {
    const properties = { id: row.id, kind: row.kind, name: row.name, population: Number(row.population) || 0 };
    const shape = shapes.get(row.id);
    const point = { type: "Point", coordinates: [Number(row.lon), Number(row.lat)] };
    return [{ type: "Feature", properties, geometry: shape ?? point }];
  });
  return { type: "FeatureCollection", features };
}

function geometries(file) {
  if (!existsSync(file)) return new Map();
  return new Map(JSON.parse(readFileSync(file, "utf8")).features.map((f) => [f.id, f.geometry]));
}

/** RFC 4180 with a header row, as objects. */
export function records(text) {
  const [header, ...rows] = parse(text.replace(/^\uFEFF/, ""));
  return rows.filter((row) => row.length > 1).map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

function parse(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
