-- Optional: spreads the articles, and all that comes from them, over the nodes of a Citus cluster (written for Citus 12.1). The program does not run this script.
--
--   1. On every node: PostGIS and Citus installed. On the coordinator, in the database of GeoEvents: CREATE EXTENSION citus; SELECT citus_add_node('node-2', 5432); …
--   2. Open the database once with GeoEvents, by any command with --db "Host=coordinator;…", which makes the tables.
--   3. psql -v ON_ERROR_STOP=1 -f citus.sql "host=coordinator dbname=geoevents"
--
-- An article lies on one node with its mentions, events and places of events. What all articles share is small and lies on every node.
-- What the database holds already is moved. All or nothing, once.
BEGIN;
-- What is referred to and what refers to it change in one transaction: one connection a node.
SET LOCAL citus.multi_shard_modify_mode TO 'sequential';

-- A table that is spread may not be referred to by one that is not yet: these keys are made again below, as they were.
ALTER TABLE geoevents.event_places DROP CONSTRAINT event_places_article_key_event_id_fkey, DROP CONSTRAINT event_places_place_id_fkey;
ALTER TABLE geoevents.events DROP CONSTRAINT events_article_key_fkey, DROP CONSTRAINT events_source_id_fkey, DROP CONSTRAINT events_kind_fkey;
ALTER TABLE geoevents.mentions DROP CONSTRAINT mentions_article_key_fkey, DROP CONSTRAINT mentions_place_id_fkey;
ALTER TABLE geoevents.articles DROP CONSTRAINT articles_source_id_fkey;

-- On every node, those first that others refer to.
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
SELECT create_distributed_table('geoevents.events', 'article_key', colocate_with => 'geoevents.articles');
SELECT create_distributed_table('geoevents.event_places', 'article_key', colocate_with => 'geoevents.articles');
SELECT create_distributed_table('geoevents.tombstones', 'article_key', colocate_with => 'geoevents.articles');

ALTER TABLE geoevents.articles ADD CONSTRAINT articles_source_id_fkey FOREIGN KEY (source_id) REFERENCES geoevents.sources (id);
ALTER TABLE geoevents.mentions ADD CONSTRAINT mentions_article_key_fkey FOREIGN KEY (article_key) REFERENCES geoevents.articles (key) ON DELETE CASCADE;
ALTER TABLE geoevents.mentions ADD CONSTRAINT mentions_place_id_fkey FOREIGN KEY (place_id) REFERENCES geoevents.places (id);
ALTER TABLE geoevents.events ADD CONSTRAINT events_article_key_fkey FOREIGN KEY (article_key) REFERENCES geoevents.articles (key) ON DELETE CASCADE;
ALTER TABLE geoevents.events ADD CONSTRAINT events_source_id_fkey FOREIGN KEY (source_id) REFERENCES geoevents.sources (id);
ALTER TABLE geoevents.events ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind) REFERENCES geoevents.event_kinds (id);
ALTER TABLE geoevents.event_places ADD CONSTRAINT event_places_article_key_event_id_fkey
  FOREIGN KEY (article_key, event_id) REFERENCES geoevents.events (article_key, id) ON DELETE CASCADE;
ALTER TABLE geoevents.event_places ADD CONSTRAINT event_places_place_id_fkey FOREIGN KEY (place_id) REFERENCES geoevents.places (id);
COMMIT;

-- A batch writes articles, and sources and places that they refer to, in one transaction: one connection a node here too.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET citus.multi_shard_modify_mode TO sequential', current_database());
END
$$;
