-- Events by month: what is asked of some time reads the partitions of its months, and the one of events that have no month of their own.

-- It takes the tables as they are made by 001 to 005.
DO $$
DECLARE
  spread boolean := false;
BEGIN
  IF to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL THEN
    EXECUTE 'SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition WHERE logicalrelid = ''geoevents.events''::regclass)' INTO spread;
  END IF;
  IF spread THEN
    RAISE EXCEPTION 'the tables are spread over a Citus cluster: gather them by undistribute_table, open the database, and run citus.sql again' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END
$$;

CREATE TABLE geoevents.event_keys (
  article_key text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  month date NOT NULL
);
COMMENT ON TABLE geoevents.event_keys IS 'Which events there are, and in which partition of events each lies. Small: what refers to an event, and what is asked by ids, need not look into all partitions.';
COMMENT ON COLUMN geoevents.event_keys.article_key IS 'The article of the event.';
COMMENT ON COLUMN geoevents.event_keys.id IS 'The event.';
COMMENT ON COLUMN geoevents.event_keys.month IS 'As that of the event.';

ALTER TABLE geoevents.events RENAME TO whole_events;
CREATE TABLE geoevents.events (
  LIKE geoevents.whole_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS,
  where_precision smallint CHECK (where_precision BETWEEN 1 AND 7),
  radius_km double precision NOT NULL DEFAULT 0 CHECK (radius_km >= 0),
  extent geometry(LineString, 4326),
  month date NOT NULL
) PARTITION BY RANGE (month);
COMMENT ON TABLE geoevents.events IS 'What articles report: one row a statement. Reported, not confirmed.';
COMMENT ON COLUMN geoevents.events.where_precision IS 'UCDP where_prec of the main place: 1 exact … 7; null where unlocated.';
COMMENT ON COLUMN geoevents.events.radius_km IS 'The main place lies within this distance of geom; 0 where unlocated.';
COMMENT ON COLUMN geoevents.events.extent IS 'From the south-west to the north-east of the footprint of the main place, where that is known as a line or an area only (where_precision is not 1 or 2): finds footprints by where they are.';
COMMENT ON COLUMN geoevents.events.month IS 'The first day of the month in which the event lies with all its days; -infinity where there is none: undated, open, over several months, or of a month that has no partition. ensure_months tells.';

CREATE TABLE geoevents.events_without_month (LIKE geoevents.events INCLUDING ALL);
COMMENT ON TABLE geoevents.events_without_month IS 'Partition of events: those whose month is -infinity.';
ALTER TABLE geoevents.events ATTACH PARTITION geoevents.events_without_month FOR VALUES FROM (MINVALUE) TO ('0001-01-01');

CREATE FUNCTION geoevents.ensure_months(months date[]) RETURNS SETOF date
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog, pg_temp AS $$
DECLARE
  -- A question without dates locks every partition with its indexes: as many as the server has room for with a dozen of them at once.
  at_most CONSTANT integer := 4 * current_setting('max_locks_per_transaction')::integer;
  asked date;
  behind date;
  name text;
BEGIN
  IF NOT has_table_privilege(session_user, 'geoevents.events', 'INSERT') THEN
    RAISE EXCEPTION 'permission denied for table events' USING ERRCODE = 'insufficient_privilege';
  END IF;
  FOR asked IN SELECT DISTINCT date_trunc('month', m::timestamp)::date FROM unnest(months) m WHERE m >= '1970-01-01' AND m < now() + interval '1 year' ORDER BY 1 DESC LOOP
    name := 'events_' || to_char(asked, 'YYYY_MM');
    behind := asked + interval '1 month';
    IF to_regclass('geoevents.' || name) IS NULL THEN
      -- Its holder is the one writer.
      PERFORM FROM geoevents.metadata FOR UPDATE;
      CONTINUE WHEN (SELECT count(*) FROM pg_inherits WHERE inhparent = 'geoevents.events'::regclass) > at_most;
      IF to_regclass('geoevents.' || name) IS NULL THEN
        -- Attached and not made in place: others go on reading. The checks let a question for dates pass by it, even one that does not know of months.
        EXECUTE format('CREATE TABLE geoevents.%1$I (LIKE geoevents.events INCLUDING ALL EXCLUDING INDEXES, CHECK (month = %2$L),
          CHECK (date_start >= %2$L AND date_start < %3$L AND date_end >= %2$L AND date_end < %3$L))', name, asked, behind);
        EXECUTE format('ALTER TABLE geoevents.%I ALTER date_start SET NOT NULL, ALTER date_end SET NOT NULL', name);
        EXECUTE format('COMMENT ON TABLE geoevents.%I IS %L', name, 'Partition of events: those of ' || to_char(asked, 'YYYY-MM') || '.');
        EXECUTE format('ALTER TABLE geoevents.events ATTACH PARTITION geoevents.%I FOR VALUES FROM (%L) TO (%L)', name, asked, behind);
      END IF;
    END IF;
    RETURN NEXT asked;
  END LOOP;
END
$$;
COMMENT ON FUNCTION geoevents.ensure_months(date[]) IS
  'Makes the partitions of events that these months lack, for anyone who may write events, and tells which of the months have one. Others are those before 1970, those more than a year ahead, and all above four times max_locks_per_transaction.';

DO $$
BEGIN
  PERFORM geoevents.ensure_months(ARRAY(
    SELECT m FROM (SELECT date_trunc('month', date_start::timestamp)::date AS m FROM geoevents.whole_events WHERE date_trunc('month', date_start::timestamp) = date_trunc('month', date_end::timestamp)) o
    GROUP BY m ORDER BY m DESC));
END
$$;

INSERT INTO geoevents.events
SELECT e.*, CASE WHEN e.geom IS NOT NULL THEN p.where_precision END, CASE WHEN e.geom IS NOT NULL THEN coalesce(p.radius_km, 0) ELSE 0 END,
  CASE WHEN e.geom IS NOT NULL AND coalesce(p.where_precision, 7) > 2 AND p.radius_km > 0 THEN
    ST_MakeLine(ST_Point(ST_XMin(p.footprint), ST_YMin(p.footprint), 4326), ST_Point(ST_XMax(p.footprint), ST_YMax(p.footprint), 4326)) END,
  coalesce(m.month, '-infinity')
FROM geoevents.whole_events e
LEFT JOIN geoevents.event_places p ON p.article_key = e.article_key AND p.event_id = e.id AND p.ordinal = 0
LEFT JOIN (SELECT to_date(substr(relname, 8), 'YYYY_MM') AS month FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = 'geoevents.events'::regclass AND relname ~ '^events_\d{4}_\d\d$') m
  ON m.month = date_trunc('month', e.date_start::timestamp) AND m.month = date_trunc('month', e.date_end::timestamp);
INSERT INTO geoevents.event_keys SELECT article_key, id, month FROM geoevents.events;

-- As before. Replaced and not made anew: what others built upon them stays.
CREATE OR REPLACE VIEW geoevents.reported_events AS
SELECT
  e.id, k.label AS kind_label, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision,
  s.name AS source, e.source_id, a.title, a.url, a.published, e.quote, e.confidence,
  p.place_name AS place, p.place_id, e.where_precision, p.radius_km, e.place_count, array_to_string(e.actors, '; ') AS actors,
  e.deaths_low, e.deaths_best, e.deaths_high, e.injured_low, e.injured_best, e.injured_high,
  e.article_key, e.data_version, e.geom
FROM geoevents.events e
JOIN geoevents.event_kinds k ON k.id = e.kind
JOIN geoevents.sources s ON s.id = e.source_id
JOIN geoevents.articles a ON a.key = e.article_key
LEFT JOIN geoevents.event_places p ON p.article_key = e.article_key AND p.event_id = e.id AND p.ordinal = 0;

CREATE OR REPLACE VIEW geoevents.reported_footprints AS
SELECT
  p.event_id || '.' || p.ordinal AS id, p.event_id, p.ordinal, k.label AS kind_label, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision,
  s.name AS source, e.source_id, a.title, a.url, a.published, e.quote,
  p.text AS place_text, p.place_name AS place, p.place_id, p.place_kind, p.where_precision, p.radius_km, p.confidence,
  p.article_key, e.data_version, p.footprint AS geom
FROM geoevents.event_places p
JOIN geoevents.event_keys key ON key.article_key = p.article_key AND key.id = p.event_id
JOIN geoevents.events e ON e.article_key = p.article_key AND e.id = p.event_id AND e.month = key.month
JOIN geoevents.event_kinds k ON k.id = e.kind
JOIN geoevents.sources s ON s.id = e.source_id
JOIN geoevents.articles a ON a.key = e.article_key;

ALTER TABLE geoevents.event_places DROP CONSTRAINT event_places_article_key_event_id_fkey;
-- Who might do something with the events may do it with those of today.
DO $$
DECLARE
  grants text;
BEGIN
  FOR grants IN
    SELECT format('GRANT %s ON geoevents.events, geoevents.event_keys TO %s%s', a.privilege_type, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
      CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = 'geoevents.whole_events'::regclass AND a.grantee <> c.relowner
  LOOP
    EXECUTE grants;
  END LOOP;
END
$$;
DROP TABLE geoevents.whole_events;

ALTER TABLE geoevents.event_keys ADD PRIMARY KEY (article_key, id);
CREATE INDEX event_keys_id ON geoevents.event_keys (id);
ALTER TABLE geoevents.event_keys ADD CONSTRAINT event_keys_article_key_fkey FOREIGN KEY (article_key) REFERENCES geoevents.articles ON DELETE CASCADE;
ALTER TABLE geoevents.event_places ADD CONSTRAINT event_places_article_key_event_id_fkey FOREIGN KEY (article_key, event_id) REFERENCES geoevents.event_keys (article_key, id) ON DELETE CASCADE;
ALTER TABLE geoevents.events ADD PRIMARY KEY (article_key, id, month);
ALTER TABLE geoevents.events ADD CONSTRAINT events_article_key_id_fkey FOREIGN KEY (article_key, id) REFERENCES geoevents.event_keys (article_key, id) ON DELETE CASCADE;
ALTER TABLE geoevents.events ADD CONSTRAINT events_source_id_fkey FOREIGN KEY (source_id) REFERENCES geoevents.sources (id);
ALTER TABLE geoevents.events ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind) REFERENCES geoevents.event_kinds (id);
-- Few, as each costs a lock a partition. Days need none: partitions are of a month, and their checks tell them apart.
CREATE INDEX events_geom ON geoevents.events USING gist (geom);
CREATE INDEX events_extent ON geoevents.events USING gist (extent) WHERE extent IS NOT NULL;
CREATE INDEX events_source_start ON geoevents.events (source_id, date_start);
CREATE INDEX events_kind ON geoevents.events (kind);
CREATE INDEX events_data_version ON geoevents.events (data_version);
CREATE INDEX events_without_month_dates ON geoevents.events_without_month USING gist (daterange(date_start, date_end, '[]')) WHERE date_start IS NOT NULL OR date_end IS NOT NULL;

-- As in 004, and said once more so that the planner passes by the partitions of other months.
CREATE OR REPLACE FUNCTION geoevents.events_in(
  box geometry DEFAULT NULL, "from" date DEFAULT NULL, "to" date DEFAULT NULL, sources text[] DEFAULT NULL, kinds text[] DEFAULT NULL)
RETURNS SETOF geoevents.reported_events
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  SELECT e.* FROM geoevents.reported_events e
  WHERE (box IS NULL OR ST_Intersects(e.geom, box))
    AND ("from" IS NULL AND "to" IS NULL
      OR daterange(e.date_start, e.date_end, '[]') && daterange("from", "to", '[]') AND (e.date_start IS NOT NULL OR e.date_end IS NOT NULL))
    AND ("from" IS NULL OR e.date_end IS NULL OR e.date_end >= "from")
    AND ("to" IS NULL OR e.date_start IS NULL OR e.date_start <= "to")
    AND (sources IS NULL OR e.source_id = ANY (sources))
    AND (kinds IS NULL OR e.kind = ANY (kinds))
$$;

-- Month by month, as the ids lie: the planner would rather read all partitions, or look for each id in every one. Planned once, as then only the partition of the month is opened.
CREATE FUNCTION geoevents.events_with_ids(ids text[]) RETURNS SETOF geoevents.events
LANGUAGE plpgsql STABLE PARALLEL SAFE SET jit TO off SET plan_cache_mode TO force_generic_plan AS $$
DECLARE
  of_month record;
BEGIN
  FOR of_month IN SELECT k.month, array_agg(k.article_key) AS article_keys, array_agg(k.id) AS ids FROM geoevents.event_keys k WHERE k.id = ANY ($1) GROUP BY k.month LOOP
    RETURN QUERY SELECT e.* FROM unnest(of_month.article_keys, of_month.ids) k (article_key, id) JOIN geoevents.events e ON e.month = of_month.month AND e.article_key = k.article_key AND e.id = k.id;
  END LOOP;
END
$$;
COMMENT ON FUNCTION geoevents.events_with_ids(text[]) IS 'The events with these ids, without looking into partitions where they are not.';
