-- A million generated events, in a database with the schema and the gazetteer in full; then the plans of the commonest questions.
--   psql -f million-events.sql geoevents_plans > million-events.md
\set ON_ERROR_STOP on
\set QUIET on
\o /dev/null
INSERT INTO geoevents.sources SELECT 'source-' || i, 'Source ' || i FROM generate_series(1, 40) i;
INSERT INTO geoevents.event_kinds (id, label, colour) SELECT 'kind-' || i, 'Kind ' || i, '#aabbcc' FROM generate_series(1, 20) i;
INSERT INTO geoevents.articles (key, source_id, title, published, language, body_start, content_hash, gazetteer_version, extractor_version, data_version, text)
SELECT md5(i::text), 'source-' || (1 + i % 40), 'Title ' || i, date '2011-01-01' + (i * 7919 % 4000), 'en', 0, 'h', 'g', 'e', 1, 'text' FROM generate_series(1, 100000) i;
CREATE TEMP TABLE wheres AS
SELECT row_number() OVER (ORDER BY curated DESC, (country = 'SY') DESC NULLS LAST, population DESC)::integer AS n, id, name, kind, lon, lat,
  ST_Buffer(ST_Point(lon, lat, 4326)::geography, 1500, 4)::geometry AS circle
FROM geoevents.places WHERE ST_Dimension(geom) = 0 ORDER BY 1 LIMIT 5000;
CREATE TEMP TABLE generated AS
SELECT i, md5((1 + i / 10)::text) AS key, substr(md5('e' || i), 1, 16) AS id, 'source-' || (1 + (1 + i / 10) % 40) AS source, 'kind-' || (1 + (i::bigint * 7919 % 97) % 20) AS kind,
  CASE WHEN i % 50 = 0 THEN NULL ELSE date '2018-01-01' + ((i::bigint * 104729) % 1096)::integer END AS day, 1 + ((i::bigint * 15485863) % 5000)::integer AS n
FROM generate_series(0, 999999) i;
ALTER TABLE generated ADD last date, ADD month date;
UPDATE generated SET last = CASE WHEN i % 20 = 0 THEN day + 30 WHEN i % 37 = 0 THEN NULL ELSE day END;
UPDATE generated SET month = coalesce((SELECT m FROM generate_series('2018-01-01', '2020-12-01', interval '1 month') m WHERE m = date_trunc('month', day::timestamp) AND m = date_trunc('month', last::timestamp))::date, '-infinity');
SELECT count(*) FROM geoevents.ensure_months(ARRAY(SELECT DISTINCT month FROM generated));
INSERT INTO geoevents.event_keys SELECT key, id, month FROM generated;
INSERT INTO geoevents.events (article_key, id, source_id, kind, factuality, date_start, date_end, date_precision, quote, quote_start, quote_end, confidence, geom, place_count, actors, data_version,
  where_precision, radius_km, month)
SELECT g.key, g.id, g.source, g.kind, (ARRAY['asserted', 'asserted', 'asserted', 'alleged', 'planned'])[1 + i % 5], g.day, g.last, 1,
  'A sentence that says so, as long as such sentences are.', 0, 54, 0.8, CASE WHEN i % 15 > 0 THEN ST_Point(w.lon, w.lat, 4326) END, 1, '{}', 1,
  CASE WHEN i % 15 > 0 THEN 1 END, CASE WHEN i % 15 > 0 THEN 1.5 ELSE 0 END, g.month
FROM generated g JOIN wheres w USING (n);
INSERT INTO geoevents.event_places (article_key, event_id, ordinal, text, place_id, place_name, place_kind, lon, lat, where_precision, radius_km, confidence, footprint, has_own_geometry)
SELECT g.key, g.id, 0, w.name, w.id, w.name, w.kind, CASE WHEN i % 15 > 0 THEN w.lon END, CASE WHEN i % 15 > 0 THEN w.lat END, 1, 1.5, 0.8, CASE WHEN i % 15 > 0 THEN w.circle END, false
FROM generated g JOIN wheres w USING (n);
VACUUM ANALYZE geoevents.events, geoevents.event_keys, geoevents.event_places, geoevents.articles;
\o
\pset format unaligned
\pset tuples_only on
\echo # Plans of the commonest questions about a million events
\echo
\echo 'Made by million-events.sql: events of three years. What is asked of some time reads the partitions of its months, and the one of events that have no month of their own.'
SET jit TO off;
\echo
\echo '## 1. One box and one month: events_in'
\echo '```sql'
\echo 'SELECT id, kind_label, date_start, source, title, geom FROM geoevents.events_in(ST_MakeEnvelope(36, 35, 37, 36.5, 4326), ''2020-03-01'', ''2020-03-31'');'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT id, kind_label, date_start, source, title, geom FROM geoevents.events_in(ST_MakeEnvelope(36, 35, 37, 36.5, 4326), '2020-03-01', '2020-03-31');
\echo '```'
\echo
\echo '## 2. One source and one year: events_in'
\echo '```sql'
\echo 'SELECT id, date_start, quote FROM geoevents.events_in(NULL, ''2019-01-01'', ''2019-12-31'', ''{source-7}'');'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT id, date_start, quote FROM geoevents.events_in(NULL, '2019-01-01', '2019-12-31', '{source-7}');
\echo '```'
\echo
\echo '## 3. Events by their ids, as events_with_ids asks month by month'
\echo '```sql'
\echo 'SELECT e.* FROM unnest(article_keys, ids) k (article_key, id) JOIN geoevents.events e ON e.month = ''2020-03-01'' AND e.article_key = k.article_key AND e.id = k.id;'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT e.* FROM (SELECT article_key, id FROM geoevents.event_keys WHERE month = '2020-03-01' ORDER BY id LIMIT 30) k JOIN geoevents.events e ON e.month = '2020-03-01' AND e.article_key = k.article_key AND e.id = k.id;
\echo '```'
\echo
\echo '## 4. The points of one vector tile, one year: events_tile(10, 616, 404)'
\echo '```sql'
\echo 'SELECT ST_AsMVTGeom(ST_Transform(e.geom, 3857), ST_TileEnvelope(10, 616, 404), 4096, 64, true), e.id, e.kind, e.where_precision FROM geoevents.events e'
\echo 'WHERE ST_Intersects(e.geom, ST_MakeEnvelope(36.55, 35.44, 36.92, 35.75, 4326))'
\echo '  AND (e.month BETWEEN ''2020-01-01'' AND ''2020-12-31'' OR e.month = ''-infinity'');'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT ST_AsMVTGeom(ST_Transform(e.geom, 3857), ST_TileEnvelope(10, 616, 404), 4096, 64, true), e.id, e.kind, e.where_precision FROM geoevents.events e
WHERE ST_Intersects(e.geom, ST_MakeEnvelope(36.55, 35.44, 36.92, 35.75, 4326))
  AND (e.month BETWEEN '2020-01-01' AND '2020-12-31' OR e.month = '-infinity');
\echo '```'
\echo
\echo '## 5. What happened near a place: events of its footprint, newest first'
\echo '```sql'
\echo 'SELECT e.id, e.date_start, e.quote FROM geoevents.event_places p JOIN geoevents.event_keys k ON k.article_key = p.article_key AND k.id = p.event_id JOIN geoevents.events e ON e.article_key = k.article_key AND e.id = k.id AND e.month = k.month'
\echo 'WHERE p.place_id = ''saraqib'' ORDER BY e.date_start DESC NULLS LAST LIMIT 50;'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT e.id, e.date_start, e.quote FROM geoevents.event_places p JOIN geoevents.event_keys k ON k.article_key = p.article_key AND k.id = p.event_id JOIN geoevents.events e ON e.article_key = k.article_key AND e.id = k.id AND e.month = k.month
WHERE p.place_id = 'saraqib' ORDER BY e.date_start DESC NULLS LAST LIMIT 50;
\echo '```'
\echo
\echo '## 6. What another process committed: events behind a data version'
\echo '```sql'
\echo 'SELECT id, source_id, kind, date_start, date_end, geom FROM geoevents.events WHERE data_version > 1;'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT id, source_id, kind, date_start, date_end, geom FROM geoevents.events WHERE data_version > 1;
\echo '```'
\echo
\echo '## 7. The cells of a wide vector tile, one year: events_tile(6, 38, 25)'
\echo '```sql'
\echo 'SELECT avg(ST_X(e.geom)), avg(ST_Y(e.geom)), count(*), min(e.date_start), max(e.date_end) FROM geoevents.events e'
\echo 'WHERE ST_Intersects(e.geom, ST_MakeEnvelope(33.66, 31.86, 39.46, 36.68, 4326))'
\echo '  AND (e.month BETWEEN ''2020-01-01'' AND ''2020-12-31'' OR e.month = ''-infinity'')'
\echo 'GROUP BY floor(ST_X(e.geom) / 0.0879), floor(ST_Y(e.geom) / 0.0879);'
\echo '```'
\echo '```'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) SELECT avg(ST_X(e.geom)), avg(ST_Y(e.geom)), count(*), min(e.date_start), max(e.date_end) FROM geoevents.events e
WHERE ST_Intersects(e.geom, ST_MakeEnvelope(33.66, 31.86, 39.46, 36.68, 4326))
  AND (e.month BETWEEN '2020-01-01' AND '2020-12-31' OR e.month = '-infinity')
GROUP BY floor(ST_X(e.geom) / 0.0879), floor(ST_Y(e.geom) / 0.0879);
\echo '```'
