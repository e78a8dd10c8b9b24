/** Colours of the map: quiet, so that only the events speak. */
export interface MapTheme {
  land: string;
  sea: string;
  coast: string;
  border: string;
  governorate: string;
  region: string;
  road: string;
  roadCasing: string;
  water: string;
  countryLabel: string;
  areaLabel: string;
  placeLabel: string;
  placeDot: string;
  halo: string;
  /** The selected event, names of areas, numbers in symbols. */
  ink: string;
  /** The place that people looked for. */
  chosen: string;
  /** Areas that several sources name. */
  shared: string;
  /** Inside of hollow symbols and of rings. */
  paper: string;
  areaOpacity: number;
}

export const LIGHT: MapTheme = {
  land: "#f5f3ee", sea: "#d3e0e6", coast: "#b4c8d1", border: "#b3a99c", governorate: "#c9c1b4", region: "#e9e5db", road: "#e2d6b8", roadCasing: "#cbbc95",
  water: "#bdd3dd", countryLabel: "#8d8475", areaLabel: "#a79d8d", placeLabel: "#5a564e", placeDot: "#9b948a", halo: "#f8f6f2",
  ink: "#22303b", chosen: "#1d4e6b", shared: "#6d7f8c", paper: "#ffffff", areaOpacity: 0.13,
};

export const DARK: MapTheme = {
  land: "#1f262c", sea: "#151b20", coast: "#2d3a43", border: "#59636b", governorate: "#3d464d", region: "#252d33", road: "#3b4147", roadCasing: "#4a5157",
  water: "#1a2b36", countryLabel: "#808b93", areaLabel: "#69737a", placeLabel: "#aab3b9", placeDot: "#68727a", halo: "#1a2025",
  ink: "#e8eef2", chosen: "#9cc9e3", shared: "#8fa3b1", paper: "#1f262c", areaOpacity: 0.17,
};

/** Families of labels: MapLibre draws them with the fonts of the machine, and takes weight and slant from the first name. */
export const FONT = {
  regular: ["Map Regular", "Helvetica Neue", "Segoe UI", "Roboto", "Arial", "sans-serif"],
  medium: ["Map Semibold", "Helvetica Neue", "Segoe UI", "Roboto", "Arial", "sans-serif"],
  italic: ["Map Italic", "Helvetica Neue", "Segoe UI", "Roboto", "Arial", "sans-serif"],
};
