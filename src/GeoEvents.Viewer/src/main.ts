import { setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { App } from "./app";
import "./styles/theme.css";
import "./styles/page.css";
import "./styles/controls.css";
import "./styles/filters.css";
import "./styles/map.css";
import "./styles/find.css";
import "./styles/timeline.css";
import "./styles/events.css";
import "./styles/detail.css";
import "./styles/resolution.css";
import "./styles/narrow.css";

// MapLibre looks for its worker beside itself; in the build it is a file of its own.
setWorkerUrl(workerUrl);

const root = document.getElementById("app");
if (root !== null) new App(root);
