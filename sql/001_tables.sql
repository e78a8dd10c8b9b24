-- The tables of GeoEvents. Keys of everything that comes from an article begin with the article's key, and what all articles share is small:
-- so the tables can be distributed by article (citus.sql).
CREATE SCHEMA IF NOT EXISTS geoevents;
COMMENT ON SCHEMA geoevents IS 'Events that news articles report, where and when, and the sentences that say so.';

CREATE TABLE geoevents.metadata (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  data_version bigint NOT NULL DEFAULT 0 CHECK (data_version >= 0),
  gazetteer_version text,
  name_rules text
);
COMMENT ON TABLE geoevents.metadata IS 'What holds for the database as a whole: one row.';
COMMENT ON COLUMN geoevents.metadata.only_row IS 'Keeps it at one row.';
COMMENT ON COLUMN geoevents.metadata.data_version IS 'Raised by one with every committed batch that changed something; its holder of the row lock is the one writer.';
COMMENT ON COLUMN geoevents.metadata.gazetteer_version IS 'Content hash of the base gazetteer that places holds in full; null before it is loaded.';
COMMENT ON COLUMN geoevents.metadata.name_rules IS 'Content hash of the spelling rules that name_rule holds; null before it is filled.';
INSERT INTO geoevents.metadata DEFAULT VALUES;

CREATE TABLE geoevents.sources (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL
);
COMMENT ON TABLE geoevents.sources IS 'Who publishes: outlets, agencies, authors.';
COMMENT ON COLUMN geoevents.sources.id IS 'A slug of the name: enab-baladi.';
COMMENT ON COLUMN geoevents.sources.name IS 'The name as first written.';

CREATE TABLE geoevents.event_kinds (
  id text COLLATE "C" PRIMARY KEY,
  label text NOT NULL,
  colour text NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
  plover_type text,
  plover_mode text,
  acled_type text,
  acled_sub_type text
);
COMMENT ON TABLE geoevents.event_kinds IS 'Kinds of events with their crosswalk to PLOVER and ACLED; filled by the program.';
COMMENT ON COLUMN geoevents.event_kinds.id IS 'drone-attack';
COMMENT ON COLUMN geoevents.event_kinds.label IS 'For people: Drone attack.';
COMMENT ON COLUMN geoevents.event_kinds.colour IS '#rrggbb';
COMMENT ON COLUMN geoevents.event_kinds.plover_type IS 'PLOVER codebook 2023, event type.';
COMMENT ON COLUMN geoevents.event_kinds.plover_mode IS 'PLOVER codebook 2023, mode; null where none fits.';
COMMENT ON COLUMN geoevents.event_kinds.acled_type IS 'ACLED codebook 2023, event type.';
COMMENT ON COLUMN geoevents.event_kinds.acled_sub_type IS 'ACLED codebook 2023, sub-event type.';

CREATE TABLE geoevents.places (
  id text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  arabic_name text,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  parent_id text COLLATE "C",
  geom geometry(Geometry, 4326) NOT NULL CHECK (ST_IsValid(geom)),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  precision_m integer NOT NULL CHECK (precision_m >= 0),
  population bigint NOT NULL CHECK (population >= 0),
  curated boolean NOT NULL,
  provenance text,
  referred boolean NOT NULL DEFAULT false,
  gazetteer_version text NOT NULL,
  data_version bigint NOT NULL
);
COMMENT ON TABLE geoevents.places IS 'The gazetteer: the curated places and the world, and what events refer to.';
COMMENT ON COLUMN geoevents.places.id IS 'Stable: a slug of a curated place (saraqib), or a prefixed id (geonames:169389).';
COMMENT ON COLUMN geoevents.places.kind IS 'In kebab case: town, air-base, governorate.';
COMMENT ON COLUMN geoevents.places.name IS 'The name shown: English or romanised.';
COMMENT ON COLUMN geoevents.places.arabic_name IS 'The name in Arabic script.';
COMMENT ON COLUMN geoevents.places.country IS 'ISO 3166-1 alpha-2.';
COMMENT ON COLUMN geoevents.places.parent_id IS 'The place that contains it. No foreign key: parts of a gazetteer are replaced in any order.';
COMMENT ON COLUMN geoevents.places.geom IS 'Line or area where known, else the point. WGS 84.';
COMMENT ON COLUMN geoevents.places.lon IS 'Longitude of a point on or in the place, degrees.';
COMMENT ON COLUMN geoevents.places.lat IS 'Latitude of that point, degrees.';
COMMENT ON COLUMN geoevents.places.precision_m IS 'How far the position may be off, metres.';
COMMENT ON COLUMN geoevents.places.population IS 'Inhabitants as the source gives them, 0 where unknown.';
COMMENT ON COLUMN geoevents.places.curated IS 'From the curated list, which wins over the world base.';
COMMENT ON COLUMN geoevents.places.provenance IS 'Where position and names come from.';
COMMENT ON COLUMN geoevents.places.referred IS 'Events or mentions refer to it. Kept by the program with every batch, so that nobody has to look through all mentions.';
COMMENT ON COLUMN geoevents.places.gazetteer_version IS 'The version of the gazetteer that it was copied from.';
COMMENT ON COLUMN geoevents.places.data_version IS 'The data version it came with.';
CREATE INDEX places_geom ON geoevents.places USING gist (geom);
CREATE INDEX places_referred ON geoevents.places (id) WHERE referred;
CREATE INDEX places_referred_geom ON geoevents.places USING gist (geom) WHERE referred;

CREATE TABLE geoevents.place_names (
  place_id text COLLATE "C" NOT NULL REFERENCES geoevents.places ON DELETE CASCADE,
  name text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  follows_rules boolean NOT NULL,
  PRIMARY KEY (place_id, folded)
);
COMMENT ON TABLE geoevents.place_names IS 'All names and spellings of places.';
COMMENT ON COLUMN geoevents.place_names.place_id IS 'Whose name it is.';
COMMENT ON COLUMN geoevents.place_names.name IS 'As the source writes it.';
COMMENT ON COLUMN geoevents.place_names.folded IS 'As fold_name gives it: lower case, without diacritics, apostrophes and the Arabic article.';
COMMENT ON COLUMN geoevents.place_names.follows_rules IS 'Whether the spelling rules (name_rule) lead to it: Arabic names in Latin and in Arabic letters.';
CREATE INDEX place_names_folded ON geoevents.place_names (folded);
CREATE INDEX place_names_rules ON geoevents.place_names (folded) WHERE follows_rules;

CREATE TABLE geoevents.articles (
  key text COLLATE "C" PRIMARY KEY,
  source_id text COLLATE "C" NOT NULL REFERENCES geoevents.sources,
  title text,
  author text,
  url text,
  published date,
  language text NOT NULL,
  body_start integer NOT NULL CHECK (body_start >= 0),
  content_hash text NOT NULL,
  gazetteer_version text NOT NULL,
  extractor_version text NOT NULL,
  data_version bigint NOT NULL,
  text text NOT NULL
);
COMMENT ON TABLE geoevents.articles IS 'Published texts as they were read.';
COMMENT ON COLUMN geoevents.articles.key IS 'Hash of the source and the canonical URL, else date and title, else content.';
COMMENT ON COLUMN geoevents.articles.source_id IS 'Who published it.';
COMMENT ON COLUMN geoevents.articles.title IS 'Null where it has none.';
COMMENT ON COLUMN geoevents.articles.author IS 'Null where unknown.';
COMMENT ON COLUMN geoevents.articles.url IS 'Canonical address.';
COMMENT ON COLUMN geoevents.articles.published IS 'Day of publication; null where unknown.';
COMMENT ON COLUMN geoevents.articles.language IS 'ISO 639-1.';
COMMENT ON COLUMN geoevents.articles.body_start IS 'Where the body begins behind the front matter: an offset in UTF-16 units, as all offsets are.';
COMMENT ON COLUMN geoevents.articles.content_hash IS 'SHA-256 of text and metadata: another hash under the same key is a correction.';
COMMENT ON COLUMN geoevents.articles.gazetteer_version IS 'With which gazetteer it was read.';
COMMENT ON COLUMN geoevents.articles.extractor_version IS 'By which version of the rules it was read.';
COMMENT ON COLUMN geoevents.articles.data_version IS 'The data version it came with.';
COMMENT ON COLUMN geoevents.articles.text IS 'The stored text, into which all offsets point.';
CREATE INDEX articles_source ON geoevents.articles (source_id, published);

CREATE TABLE geoevents.mentions (
  article_key text COLLATE "C" NOT NULL REFERENCES geoevents.articles ON DELETE CASCADE,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  text text NOT NULL,
  start_offset integer NOT NULL CHECK (start_offset >= 0),
  end_offset integer NOT NULL,
  confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  government boolean NOT NULL,
  place_id text COLLATE "C" REFERENCES geoevents.places,
  place_name text,
  candidates jsonb NOT NULL CHECK (jsonb_typeof(candidates) = 'array'),
  PRIMARY KEY (article_key, ordinal),
  CHECK (start_offset < end_offset)
);
COMMENT ON TABLE geoevents.mentions IS 'Spans of articles that name a place.';
COMMENT ON COLUMN geoevents.mentions.article_key IS 'The article.';
COMMENT ON COLUMN geoevents.mentions.ordinal IS 'In the order of the text, from 0.';
COMMENT ON COLUMN geoevents.mentions.text IS 'Exactly the stored text between the offsets.';
COMMENT ON COLUMN geoevents.mentions.start_offset IS 'UTF-16 offset of the first character.';
COMMENT ON COLUMN geoevents.mentions.end_offset IS 'UTF-16 offset behind the last one.';
COMMENT ON COLUMN geoevents.mentions.confidence IS '0 to 1, of the best candidate.';
COMMENT ON COLUMN geoevents.mentions.government IS 'The name stands for a government and is nobody''s location.';
COMMENT ON COLUMN geoevents.mentions.place_id IS 'The place it was resolved to; null where the resolver abstains.';
COMMENT ON COLUMN geoevents.mentions.place_name IS 'Its name.';
COMMENT ON COLUMN geoevents.mentions.candidates IS 'What it may mean, best first, each with score and reasons.';
CREATE INDEX mentions_place ON geoevents.mentions (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE geoevents.events (
  article_key text COLLATE "C" NOT NULL REFERENCES geoevents.articles ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL CHECK (id ~ '^[0-9a-f]{16}$'),
  source_id text COLLATE "C" NOT NULL REFERENCES geoevents.sources,
  kind text NOT NULL REFERENCES geoevents.event_kinds,
  factuality text NOT NULL CHECK (factuality IN ('asserted', 'alleged', 'planned', 'threatened', 'negated')),
  date_start date,
  date_end date,
  edtf text,
  date_precision smallint CHECK (date_precision BETWEEN 1 AND 5),
  quote text NOT NULL,
  quote_start integer NOT NULL CHECK (quote_start >= 0),
  quote_end integer NOT NULL,
  confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  geom geometry(Point, 4326),
  place_count smallint NOT NULL CHECK (place_count >= 0),
  actors text[] NOT NULL,
  deaths_low integer,
  deaths_best integer,
  deaths_high integer,
  injured_low integer,
  injured_best integer,
  injured_high integer,
  data_version bigint NOT NULL,
  PRIMARY KEY (article_key, id),
  CHECK (date_start <= date_end),
  CHECK (quote_start < quote_end)
);
COMMENT ON TABLE geoevents.events IS 'What articles report: one row a statement. Reported, not confirmed.';
COMMENT ON COLUMN geoevents.events.article_key IS 'The article that says so.';
COMMENT ON COLUMN geoevents.events.id IS 'Hash of article key, start of the sentence and ordinal: the same in every store.';
COMMENT ON COLUMN geoevents.events.source_id IS 'The source of the article.';
COMMENT ON COLUMN geoevents.events.kind IS 'What is said to have happened.';
COMMENT ON COLUMN geoevents.events.factuality IS 'What the sentence claims: asserted, alleged, planned, threatened or negated.';
COMMENT ON COLUMN geoevents.events.date_start IS 'First possible day; null where open.';
COMMENT ON COLUMN geoevents.events.date_end IS 'Last possible day; null where open.';
COMMENT ON COLUMN geoevents.events.edtf IS 'The date as the text leaves it (ISO 8601-2): 2018-09, XXXX-03-06.';
COMMENT ON COLUMN geoevents.events.date_precision IS 'UCDP date_prec: 1 exact day … 5 a year or more.';
COMMENT ON COLUMN geoevents.events.quote IS 'The sentence that says so, exactly.';
COMMENT ON COLUMN geoevents.events.quote_start IS 'UTF-16 offset into the article.';
COMMENT ON COLUMN geoevents.events.quote_end IS 'UTF-16 offset behind the quote.';
COMMENT ON COLUMN geoevents.events.confidence IS '0 to 1.';
COMMENT ON COLUMN geoevents.events.geom IS 'A point inside the footprint of the main place; null where unlocated. Draw it only where where_precision of the main place is 1 or 2.';
COMMENT ON COLUMN geoevents.events.place_count IS 'How many rows event_places has.';
COMMENT ON COLUMN geoevents.events.actors IS 'Who is named as taking part.';
COMMENT ON COLUMN geoevents.events.deaths_low IS 'Deaths, the lowest figure; null where the text gives none.';
COMMENT ON COLUMN geoevents.events.deaths_best IS 'Deaths, the best figure.';
COMMENT ON COLUMN geoevents.events.deaths_high IS 'Deaths, the highest figure.';
COMMENT ON COLUMN geoevents.events.injured_low IS 'Injured, the lowest figure.';
COMMENT ON COLUMN geoevents.events.injured_best IS 'Injured, the best figure.';
COMMENT ON COLUMN geoevents.events.injured_high IS 'Injured, the highest figure.';
COMMENT ON COLUMN geoevents.events.data_version IS 'The data version it came with.';
CREATE INDEX events_id ON geoevents.events (id);
CREATE INDEX events_geom ON geoevents.events USING gist (geom);
CREATE INDEX events_start ON geoevents.events (date_start);
CREATE INDEX events_source_start ON geoevents.events (source_id, date_start);
CREATE INDEX events_dates ON geoevents.events USING gist (daterange(date_start, date_end, '[]')) WHERE date_start IS NOT NULL OR date_end IS NOT NULL;
CREATE INDEX events_data_version ON geoevents.events (data_version);

CREATE TABLE geoevents.event_places (
  article_key text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  ordinal smallint NOT NULL CHECK (ordinal >= 0),
  text text NOT NULL,
  place_id text COLLATE "C" REFERENCES geoevents.places,
  place_name text,
  place_kind text NOT NULL,
  lon double precision,
  lat double precision,
  where_precision smallint CHECK (where_precision BETWEEN 1 AND 7),
  radius_km double precision NOT NULL CHECK (radius_km >= 0),
  confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  footprint geometry(Geometry, 4326) CHECK (ST_IsValid(footprint)),
  has_own_geometry boolean NOT NULL,
  PRIMARY KEY (article_key, event_id, ordinal),
  FOREIGN KEY (article_key, event_id) REFERENCES geoevents.events ON DELETE CASCADE,
  CHECK ((lon IS NULL) = (lat IS NULL))
);
COMMENT ON TABLE geoevents.event_places IS 'Where events are reported to have happened, each as wide as the text leaves it; ordinal 0 is the main place.';
COMMENT ON COLUMN geoevents.event_places.article_key IS 'The article of the event.';
COMMENT ON COLUMN geoevents.event_places.event_id IS 'The event.';
COMMENT ON COLUMN geoevents.event_places.ordinal IS '0 for the main place.';
COMMENT ON COLUMN geoevents.event_places.text IS 'The words of the text: north of the M4 highway.';
COMMENT ON COLUMN geoevents.event_places.place_id IS 'Entry of the gazetteer; null where the resolver abstains.';
COMMENT ON COLUMN geoevents.event_places.place_name IS 'Its name.';
COMMENT ON COLUMN geoevents.event_places.place_kind IS 'Its kind.';
COMMENT ON COLUMN geoevents.event_places.lon IS 'Longitude of a point inside the footprint; null where unlocated.';
COMMENT ON COLUMN geoevents.event_places.lat IS 'Latitude of that point.';
COMMENT ON COLUMN geoevents.event_places.where_precision IS 'UCDP where_prec: 1 exact … 7; null where unlocated.';
COMMENT ON COLUMN geoevents.event_places.radius_km IS 'The true place lies within this distance of the point.';
COMMENT ON COLUMN geoevents.event_places.confidence IS '0 to 1, of the resolution.';
COMMENT ON COLUMN geoevents.event_places.footprint IS 'What is drawn: line or area of where, or the circle of radius_km, or the point.';
COMMENT ON COLUMN geoevents.event_places.has_own_geometry IS 'False where footprint is made from point and radius.';
CREATE INDEX event_places_footprint ON geoevents.event_places USING gist (footprint);
CREATE INDEX event_places_radius ON geoevents.event_places (radius_km);
CREATE INDEX event_places_place ON geoevents.event_places (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE geoevents.tombstones (
  article_key text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  data_version bigint NOT NULL,
  PRIMARY KEY (article_key, event_id)
);
COMMENT ON TABLE geoevents.tombstones IS 'Events that were there once: removed or corrected.';
COMMENT ON COLUMN geoevents.tombstones.article_key IS 'The article they came from.';
COMMENT ON COLUMN geoevents.tombstones.event_id IS 'Which event.';
COMMENT ON COLUMN geoevents.tombstones.data_version IS 'The data version at which it vanished.';
CREATE INDEX tombstones_data_version ON geoevents.tombstones (data_version);

CREATE TABLE geoevents.datasets (
  name text COLLATE "C" PRIMARY KEY,
  origin text NOT NULL,
  places integer NOT NULL CHECK (places > 0),
  hash text NOT NULL,
  data_version bigint NOT NULL
);
COMMENT ON TABLE geoevents.datasets IS 'Places that people imported, dataset by dataset: an overlay over the gazetteer.';
COMMENT ON COLUMN geoevents.datasets.name IS 'A slug.';
COMMENT ON COLUMN geoevents.datasets.origin IS 'Where it came from, for people.';
COMMENT ON COLUMN geoevents.datasets.places IS 'How many places it has.';
COMMENT ON COLUMN geoevents.datasets.hash IS 'Of all its places with their names: equal hashes, equal places.';
COMMENT ON COLUMN geoevents.datasets.data_version IS 'The data version it came with.';

CREATE TABLE geoevents.imported_places (
  dataset text COLLATE "C" NOT NULL REFERENCES geoevents.datasets ON DELETE CASCADE,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  arabic_name text,
  names text[] NOT NULL,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  parent_id text,
  geom geometry(Geometry, 4326) NOT NULL,
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  precision_m integer NOT NULL CHECK (precision_m >= 0),
  population bigint NOT NULL CHECK (population >= 0),
  curated boolean NOT NULL,
  provenance text,
  PRIMARY KEY (dataset, id)
);
COMMENT ON TABLE geoevents.imported_places IS 'Imported places with all their names, as they were read.';
COMMENT ON COLUMN geoevents.imported_places.dataset IS 'The dataset.';
COMMENT ON COLUMN geoevents.imported_places.ordinal IS 'In the order of the import, from 0.';
COMMENT ON COLUMN geoevents.imported_places.id IS 'Unique in its dataset; that of a place of the gazetteer replaces it.';
COMMENT ON COLUMN geoevents.imported_places.kind IS 'In kebab case: town, air-base, governorate.';
COMMENT ON COLUMN geoevents.imported_places.name IS 'The name shown.';
COMMENT ON COLUMN geoevents.imported_places.arabic_name IS 'The name in Arabic script.';
COMMENT ON COLUMN geoevents.imported_places.names IS 'All names and spellings, the shown one among them.';
COMMENT ON COLUMN geoevents.imported_places.country IS 'ISO 3166-1 alpha-2.';
COMMENT ON COLUMN geoevents.imported_places.parent_id IS 'The place that contains it.';
COMMENT ON COLUMN geoevents.imported_places.geom IS 'Line or area where known, else the point. WGS 84.';
COMMENT ON COLUMN geoevents.imported_places.lon IS 'Longitude of a point on or in the place, degrees.';
COMMENT ON COLUMN geoevents.imported_places.lat IS 'Latitude of that point, degrees.';
COMMENT ON COLUMN geoevents.imported_places.precision_m IS 'How far the position may be off, metres.';
COMMENT ON COLUMN geoevents.imported_places.population IS 'Inhabitants, 0 where unknown.';
COMMENT ON COLUMN geoevents.imported_places.curated IS 'Always false: only the list of the program is curated.';
COMMENT ON COLUMN geoevents.imported_places.provenance IS 'Where position and names come from.';
CREATE INDEX imported_places_geom ON geoevents.imported_places USING gist (geom);
CREATE INDEX imported_places_id ON geoevents.imported_places (id);

CREATE TABLE geoevents.imported_names (
  dataset text COLLATE "C" NOT NULL,
  place_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  follows_rules boolean NOT NULL,
  PRIMARY KEY (dataset, place_id, folded),
  FOREIGN KEY (dataset, place_id) REFERENCES geoevents.imported_places ON DELETE CASCADE
);
COMMENT ON TABLE geoevents.imported_names IS 'The names of imported places, as place_names has those of the gazetteer.';
COMMENT ON COLUMN geoevents.imported_names.dataset IS 'The dataset of the place.';
COMMENT ON COLUMN geoevents.imported_names.place_id IS 'Whose name it is.';
COMMENT ON COLUMN geoevents.imported_names.name IS 'As the source writes it.';
COMMENT ON COLUMN geoevents.imported_names.folded IS 'As fold_name gives it.';
COMMENT ON COLUMN geoevents.imported_names.follows_rules IS 'Whether the spelling rules (name_rule) lead to it.';
CREATE INDEX imported_names_folded ON geoevents.imported_names (folded);
CREATE INDEX imported_names_rules ON geoevents.imported_names (folded) WHERE follows_rules;

CREATE TABLE geoevents.overlays (
  dataset text COLLATE "C" PRIMARY KEY REFERENCES geoevents.datasets ON DELETE CASCADE,
  key text NOT NULL,
  bytes bytea NOT NULL
);
COMMENT ON TABLE geoevents.overlays IS 'What the program compiled of the datasets, so that opening takes no time: made anew where the key is another.';
COMMENT ON COLUMN geoevents.overlays.dataset IS 'The dataset.';
COMMENT ON COLUMN geoevents.overlays.key IS 'Of all that it was compiled from.';
COMMENT ON COLUMN geoevents.overlays.bytes IS 'A compiled gazetteer.';
