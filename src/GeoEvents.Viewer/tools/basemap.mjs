// Makes public/basemap/*.geojson, the map under the events, out of Natural Earth (npm world-atlas) and the curated
// places of this repository. Runs before every build, so that the page needs nothing from foreign hosts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";
import { curatedPlaces } from "./curated-places.mjs";
import { simplifyArcs } from "./simplify.mjs";

const here = new URL(".", import.meta.url);
const output = new URL("../public/basemap/", here);
const require = createRequire(import.meta.url);

// Where reports come from is drawn as fine as Natural Earth has it; the rest of the world as fine as it is looked at.
const REGION = { west: 24, south: 27, east: 50, north: 43 };
const FINE_DEGREES = 0.002;
const COARSE_DEGREES = 0.025;

const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));
const world = simplifyArcs(atlas, (arc) => (arc.some(inRegion) ? FINE_DEGREES : COARSE_DEGREES), 3);

mkdirSync(output, { recursive: true });
write("land", feature(world, world.objects.land));
write("borders", asFeature(mesh(world, world.objects.countries, (a, b) => a !== b)));
write("countries", { type: "FeatureCollection", features: feature(world, world.objects.countries).features.map(countryLabel).filter(Boolean) });
write("places", curatedPlaces(new URL("../../../gazetteer/", here)));

function inRegion([lon, lat]) {
  return lon >= REGION.west && lon <= REGION.east && lat >= REGION.south && lat <= REGION.north;
}

function asFeature(geometry) {
  return { type: "Feature", properties: {}, geometry };
}

/** A point for the country's name: the middle of its largest part, with its size as rank. */
function countryLabel({ geometry, properties }) {
  if (!geometry || !properties.name) return null;
  const rings = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((part) => part[0]);
  const largest = rings.map(centroid).reduce((a, b) => (b.area > a.area ? b : a));
  return {
    type: "Feature",
    properties: { name: properties.name, area: Math.round(largest.area * 10) / 10 },
    geometry: { type: "Point", coordinates: largest.point },
  };
}

function centroid(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[i + 1];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const [fallbackX, fallbackY] = ring[0];
  const point = area === 0 ? [fallbackX, fallbackY] : [x / (3 * area), y / (3 * area)];
  return { area: Math.abs(area / 2), point: point.map((v) => Math.round(v * 1000) / 1000) };
}

function write(name, data) {
  const file = new URL(`${name}.geojson`, output);
  const text = JSON.stringify(data);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  console.log(`basemap: ${name}.geojson ${(text.length / 1024).toFixed(0)} kB`);
}
