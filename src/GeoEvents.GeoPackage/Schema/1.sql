-- The GeoPackage core (OGC 12-128r18, version 1.3).
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
   'longitude and latitude in degrees');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name),
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  PRIMARY KEY (table_name, column_name)
);

-- Ours. Every table has an integer key because GeoPackage asks for one; what identifies a row is the id or key beside it.
CREATE TABLE geoevents_metadata (
  name TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

-- Ids of events that were there once, with the data version at which they vanished.
CREATE TABLE geoevents_tombstones (
  event_id TEXT NOT NULL PRIMARY KEY,
  data_version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
  fid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
);

CREATE TABLE articles (
  fid INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES sources (id),
  title TEXT,
  author TEXT,
  url TEXT,
  published DATE,
  language TEXT NOT NULL,
  body_start INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  gazetteer_version TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  data_version INTEGER NOT NULL,
  text TEXT NOT NULL -- last: SQLite reads a long row up to the columns that it is asked for
);
CREATE INDEX articles_source ON articles (source_id);

-- place_id of mentions and footprints is no foreign key: an event may lie at a place that no mention of the article resolves to.
CREATE TABLE mentions (
  fid INTEGER PRIMARY KEY,
  article_key TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  confidence REAL NOT NULL,
  government BOOLEAN NOT NULL,
  place_id TEXT,
  place_name TEXT,
  candidates TEXT NOT NULL,
  UNIQUE (article_key, ordinal)
);
CREATE INDEX mentions_place ON mentions (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE places (
  fid INTEGER PRIMARY KEY,
  geom GEOMETRY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  arabic_name TEXT,
  country TEXT,
  parent_id TEXT,
  lon REAL NOT NULL,
  lat REAL NOT NULL,
  precision_m INTEGER NOT NULL,
  population INTEGER NOT NULL,
  curated BOOLEAN NOT NULL,
  provenance TEXT,
  gazetteer_version TEXT NOT NULL,
  data_version INTEGER NOT NULL
);

-- Source, title, url, published and the main place are copied into every event, so that the layer shows them in any GIS as it is.
CREATE TABLE events (
  fid INTEGER PRIMARY KEY,
  geom POINT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 16 AND id NOT GLOB '*[^0-9a-f]*'),
  kind TEXT NOT NULL,
  kind_label TEXT NOT NULL,
  factuality TEXT NOT NULL,
  date_start DATE,
  date_end DATE,
  edtf TEXT,
  date_precision INTEGER,
  source_id TEXT NOT NULL REFERENCES sources (id),
  source_name TEXT NOT NULL,
  article_key TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  title TEXT,
  url TEXT,
  published DATE,
  quote TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  place TEXT,
  place_id TEXT,
  where_precision INTEGER,
  radius_km REAL,
  places TEXT NOT NULL,
  place_count INTEGER NOT NULL,
  actors TEXT NOT NULL,
  deaths_low INTEGER,
  deaths_best INTEGER,
  deaths_high INTEGER,
  injured_low INTEGER,
  injured_best INTEGER,
  injured_high INTEGER,
  data_version INTEGER NOT NULL
);
CREATE INDEX events_article ON events (article_key);
CREATE INDEX events_source ON events (source_id);

-- geom is what is drawn. Where it is no geometry of its own it is the circle of radius_km about lon, lat, or the point, and is not read back.
CREATE TABLE footprints (
  fid INTEGER PRIMARY KEY,
  geom GEOMETRY,
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  place TEXT,
  place_id TEXT,
  place_kind TEXT NOT NULL,
  lon REAL,
  lat REAL,
  where_precision INTEGER,
  radius_km REAL NOT NULL,
  has_own_geometry BOOLEAN NOT NULL,
  confidence REAL NOT NULL,
  kind TEXT NOT NULL,
  kind_label TEXT NOT NULL,
  factuality TEXT NOT NULL,
  date_start DATE,
  date_end DATE,
  source_name TEXT NOT NULL,
  title TEXT,
  quote TEXT NOT NULL,
  UNIQUE (event_id, ordinal)
);
CREATE INDEX footprints_place ON footprints (place_id) WHERE place_id IS NOT NULL;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('events', 'features', 'events', 'Reported events: the point of the main place of each', 4326),
  ('footprints', 'features', 'footprints', 'Every place of every event, as wide as the text leaves it', 4326),
  ('places', 'features', 'places', 'Places of the gazetteer to which events and mentions refer', 4326),
  ('articles', 'attributes', 'articles', 'Articles with their text', NULL),
  ('mentions', 'attributes', 'mentions', 'Names of places in the articles', NULL),
  ('sources', 'attributes', 'sources', 'Who published the articles', NULL);

INSERT INTO gpkg_geometry_columns VALUES
  ('events', 'geom', 'POINT', 4326, 0, 0),
  ('footprints', 'geom', 'GEOMETRY', 4326, 0, 0),
  ('places', 'geom', 'GEOMETRY', 4326, 0, 0);
