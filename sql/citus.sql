-- Optional: spreads the articles, and all that comes from them, over the nodes of a Citus cluster (written for Citus 12.1). The program does not run this script.
--
--   1. On every node: PostGIS and Citus installed. On the coordinator, in the database of GeoEvents: CREATE EXTENSION citus;
--      SELECT citus_set_coordinator_host('node-1', 5432); SELECT citus_add_node('node-2', 5432); …
--   2. Open the database once with GeoEvents, by any command with --db "Host=node-1;…", which makes the tables.
--   3. psql -v ON_ERROR_STOP=1 -f citus.sql "host=node-1 dbname=geoevents"
--
-- An article lies on one node with its mentions, events and places of events. What all articles share is small and lies on every node.
-- What the database holds already is moved. All or nothing, once. The program connects to the coordinator.
--
-- events stays parted by month, and each month is spread: months times shards are tables, so choose few shards, such as one for each core of the nodes
-- (PGOPTIONS='-c citus.shard_count=8' before psql). geoevents.ensure_months makes and attaches a month on the coordinator, which Citus passes on.
BEGIN;
-- What is referred to and what refers to it change in one transaction: one connection a node.
SET LOCAL citus.multi_shard_modify_mode TO 'sequential';

-- A table that is spread may not be referred to by one that is not yet: these keys are made again below, as they were.
ALTER TABLE geoevents.event_places DROP CONSTRAINT event_places_article_key_event_id_fkey, DROP CONSTRAINT event_places_place_id_fkey;
ALTER TABLE geoevents.events DROP CONSTRAINT events_article_key_id_fkey, DROP CONSTRAINT events_source_id_fkey, DROP CONSTRAINT events_kind_fkey;
ALTER TABLE geoevents.event_keys DROP CONSTRAINT event_keys_article_key_fkey;
ALTER TABLE geoevents.mentions DROP CONSTRAINT mentions_article_key_fkey, DROP CONSTRAINT mentions_place_id_fkey;
ALTER TABLE geoevents.articles DROP CONSTRAINT articles_source_id_fkey;
ALTER TABLE geoevents.place_names DROP CONSTRAINT place_names_place_id_fkey;
ALTER TABLE geoevents.imported_places DROP CONSTRAINT imported_places_dataset_fkey;
ALTER TABLE geoevents.imported_names DROP CONSTRAINT imported_names_dataset_place_id_fkey;
ALTER TABLE geoevents.overlays DROP CONSTRAINT overlays_dataset_fkey;

-- On every node.
SELECT create_reference_table('geoevents.metadata');
SELECT create_reference_table('geoevents.sources');
SELECT create_reference_table('geoevents.event_kinds');
SELECT create_reference_table('geoevents.name_rule');
SELECT create_reference_table('geoevents.places');
SELECT create_reference_table('geoevents.place_names');
SELECT create_reference_table('geoevents.datasets');
SELECT create_reference_table('geoevents.imported_places');
SELECT create_reference_table('geoevents.imported_names');
SELECT create_reference_table('geoevents.overlays');

-- By article, on the same node.
SELECT create_distributed_table('geoevents.articles', 'key');
SELECT create_distributed_table('geoevents.mentions', 'article_key', colocate_with => 'geoevents.articles');
SELECT create_distributed_table('geoevents.event_keys', 'article_key', colocate_with => 'geoevents.articles');
SELECT create_distributed_table('geoevents.events', 'article_key', colocate_with => 'geoevents.articles');
SELECT create_distributed_table('geoevents.event_places', 'article_key', colocate_with => 'geoevents.articles');
SELECT create_distributed_table('geoevents.tombstones', 'article_key', colocate_with => 'geoevents.articles');

ALTER TABLE geoevents.place_names ADD CONSTRAINT place_names_place_id_fkey FOREIGN KEY (place_id) REFERENCES geoevents.places (id) ON DELETE CASCADE;
ALTER TABLE geoevents.imported_places ADD CONSTRAINT imported_places_dataset_fkey FOREIGN KEY (dataset) REFERENCES geoevents.datasets (name) ON DELETE CASCADE;
ALTER TABLE geoevents.imported_names ADD CONSTRAINT imported_names_dataset_place_id_fkey
  FOREIGN KEY (dataset, place_id) REFERENCES geoevents.imported_places (dataset, id) ON DELETE CASCADE;
ALTER TABLE geoevents.overlays ADD CONSTRAINT overlays_dataset_fkey FOREIGN KEY (dataset) REFERENCES geoevents.datasets (name) ON DELETE CASCADE;
ALTER TABLE geoevents.articles ADD CONSTRAINT articles_source_id_fkey FOREIGN KEY (source_id) REFERENCES geoevents.sources (id);
ALTER TABLE geoevents.mentions ADD CONSTRAINT mentions_article_key_fkey FOREIGN KEY (article_key) REFERENCES geoevents.articles (key) ON DELETE CASCADE;
ALTER TABLE geoevents.mentions ADD CONSTRAINT mentions_place_id_fkey FOREIGN KEY (place_id) REFERENCES geoevents.places (id);
ALTER TABLE geoevents.event_keys ADD CONSTRAINT event_keys_article_key_fkey FOREIGN KEY (article_key) REFERENCES geoevents.articles (key) ON DELETE CASCADE;
ALTER TABLE geoevents.events ADD CONSTRAINT events_article_key_id_fkey FOREIGN KEY (article_key, id) REFERENCES geoevents.event_keys (article_key, id) ON DELETE CASCADE;
ALTER TABLE geoevents.events ADD CONSTRAINT events_source_id_fkey FOREIGN KEY (source_id) REFERENCES geoevents.sources (id);
ALTER TABLE geoevents.events ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind) REFERENCES geoevents.event_kinds (id);
ALTER TABLE geoevents.event_places ADD CONSTRAINT event_places_article_key_event_id_fkey
  FOREIGN KEY (article_key, event_id) REFERENCES geoevents.event_keys (article_key, id) ON DELETE CASCADE;
ALTER TABLE geoevents.event_places ADD CONSTRAINT event_places_place_id_fkey FOREIGN KEY (place_id) REFERENCES geoevents.places (id);

-- find_place asks tables that lie on every node: where another node answers, it needs what the question calls.
SELECT create_distributed_function('geoevents.fold_letters(text)');
SELECT create_distributed_function('geoevents.fold_name(text)');
SELECT create_distributed_function('geoevents.great_circle_km(double precision, double precision, double precision, double precision)');
SELECT create_distributed_function('geoevents.first_name(text)');
SELECT create_distributed_function('geoevents.letters_behind(text)');
COMMIT;

-- On the coordinator only: what follows is for those who connect to it.
SET citus.enable_ddl_propagation TO off;

-- The same question as in 006_months.sql: Citus cannot plan functions in plain SQL with parameters over tables that are spread.
CREATE OR REPLACE FUNCTION geoevents.events_in(
  box geometry DEFAULT NULL, "from" date DEFAULT NULL, "to" date DEFAULT NULL, sources text[] DEFAULT NULL, kinds text[] DEFAULT NULL)
RETURNS SETOF geoevents.reported_events
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode TO force_custom_plan AS $$
BEGIN
  RETURN QUERY SELECT e.* FROM geoevents.reported_events e
  WHERE (box IS NULL OR ST_Intersects(e.geom, box))
    AND ("from" IS NULL AND "to" IS NULL
      OR daterange(e.date_start, e.date_end, '[]') && daterange("from", "to", '[]') AND (e.date_start IS NOT NULL OR e.date_end IS NOT NULL))
    AND ("from" IS NULL OR e.date_end IS NULL OR e.date_end >= "from")
    AND ("to" IS NULL OR e.date_start IS NULL OR e.date_start <= "to")
    AND (sources IS NULL OR e.source_id = ANY (sources))
    AND (kinds IS NULL OR e.kind = ANY (kinds));
END
$$;

-- As one join by the key of the article, which every node answers for its own.
CREATE OR REPLACE FUNCTION geoevents.events_with_ids(ids text[]) RETURNS SETOF geoevents.events
LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode TO force_custom_plan AS $$
BEGIN
  RETURN QUERY SELECT e.* FROM geoevents.event_keys k JOIN geoevents.events e ON e.article_key = k.article_key AND e.id = k.id AND e.month = k.month WHERE k.id = ANY ($1);
END
$$;

-- A table on every node cannot be asked about one that is spread row by row.
CREATE OR REPLACE FUNCTION geoevents.kinds_that_occur() RETURNS SETOF text
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT e.kind FROM geoevents.events e;
END
$$;

-- A batch writes articles, and sources and places that they refer to, in one transaction: one connection a node here too.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET citus.multi_shard_modify_mode TO sequential', current_database());
END
$$;
