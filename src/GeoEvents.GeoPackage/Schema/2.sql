-- Places that people imported, dataset by dataset: an overlay over the gazetteer beside the program.
CREATE TABLE geoevents_datasets (
  name TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  places INTEGER NOT NULL,
  hash TEXT NOT NULL,
  data_version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE imported_places (
  fid INTEGER PRIMARY KEY,
  geom GEOMETRY NOT NULL,
  dataset TEXT NOT NULL REFERENCES geoevents_datasets (name) ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  arabic_name TEXT,
  names TEXT NOT NULL, -- all of them, as a JSON array
  country TEXT,
  parent_id TEXT,
  lon REAL NOT NULL,
  lat REAL NOT NULL,
  precision_m INTEGER NOT NULL,
  population INTEGER NOT NULL,
  curated BOOLEAN NOT NULL,
  provenance TEXT,
  UNIQUE (dataset, id)
);

-- What was compiled of the datasets, so that opening takes no time: made anew where the key is another.
CREATE TABLE geoevents_overlays (
  dataset TEXT NOT NULL PRIMARY KEY REFERENCES geoevents_datasets (name) ON DELETE CASCADE,
  key TEXT NOT NULL,
  bytes BLOB NOT NULL
);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('imported_places', 'features', 'imported_places', 'Places that were imported into the gazetteer', 4326);

INSERT INTO gpkg_geometry_columns VALUES
  ('imported_places', 'geom', 'GEOMETRY', 4326, 0, 0);
