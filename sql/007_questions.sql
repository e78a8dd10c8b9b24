-- What the program asks where the database itself answers (serve --index database), and SQL users and tile servers may ask too. All take the same conditions,
-- as an object of JSON; what is missing, null or empty text is no condition, an empty array matches nothing:
--   bbox            "west,south,east,north" in degrees, edges included; across the antimeridian where west > east. Unlocated events lie in no box.
--   from, to        days; the dates of the event share a day with them. Undated events match only where neither is given, or by undated.
--   dated           true: undated events do not match though neither from nor to is given
--   undated         "include": undated events too; "only": only those, whatever from and to are
--   unlocated       "only": only events whose main place has no point
--   sources, kinds, factuality, wherePrecision   lists: arrays, or text with commas
-- Each answers from one statement, and so of one moment.

CREATE FUNCTION geoevents.event_box(query_params json) RETURNS double precision[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  written CONSTANT text[] := geoevents.tile_parameter(query_params, 'bbox');
  box double precision[];
BEGIN
  IF written IS NULL THEN RETURN NULL; END IF;
  BEGIN
    box := written::double precision[];
  EXCEPTION WHEN invalid_text_representation OR numeric_value_out_of_range THEN
    box := NULL;
  END;
  IF (cardinality(box) = 4 AND abs(box[1]) <= 180 AND abs(box[3]) <= 180 AND abs(box[2]) <= 90 AND abs(box[4]) <= 90 AND box[2] <= box[4]) IS NOT TRUE THEN
    RAISE EXCEPTION 'bbox is west,south,east,north in degrees, not ''%''.', left(query_params ->> 'bbox', 60) USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN box;
END
$$;
COMMENT ON FUNCTION geoevents.event_box(json) IS 'The box among conditions: west, south, east, north. Null where it is not given.';

CREATE FUNCTION geoevents.event_conditions(
  query_params json, OUT box text, OUT dates text, OUT source text, OUT kind text, OUT factuality text, OUT rest text, OUT every text)
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  b double precision[];
  from_day date; to_day date;
  undated text;
  list text[];
  unknown text;
BEGIN
  IF json_typeof(query_params) NOT IN ('object', 'null') THEN
    RAISE EXCEPTION 'query_params is an object such as {"from": "2020-03-01"}, not %.', left(query_params::text, 40) USING ERRCODE = 'invalid_parameter_value';
  END IF;
  box := 'true'; dates := 'true'; source := 'true'; kind := 'true'; factuality := 'true'; rest := 'true'; every := 'true';
  IF query_params IS NULL OR json_typeof(query_params) = 'null' THEN RETURN; END IF;

  b := geoevents.event_box(query_params);
  -- && is quick and rounds outward; the comparisons are exact.
  IF b[1] <= b[3] THEN
    box := format('(e.geom && %L::geometry AND ST_X(e.geom) BETWEEN %s AND %s AND ST_Y(e.geom) BETWEEN %s AND %s)', ST_MakeEnvelope(b[1], b[2], b[3], b[4], 4326), b[1], b[3], b[2], b[4]);
  ELSIF b IS NOT NULL THEN
    box := format('((e.geom && %L::geometry OR e.geom && %L::geometry) AND (ST_X(e.geom) >= %s OR ST_X(e.geom) <= %s) AND ST_Y(e.geom) BETWEEN %s AND %s)',
      ST_MakeEnvelope(b[1], b[2], 180, b[4], 4326), ST_MakeEnvelope(-180, b[2], b[3], b[4], 4326), b[1], b[3], b[2], b[4]);
  END IF;

  from_day := geoevents.tile_date(query_params, 'from');
  to_day := geoevents.tile_date(query_params, 'to');
  IF from_day > to_day THEN RAISE EXCEPTION 'from (%) is later than to (%).', from_day, to_day USING ERRCODE = 'invalid_parameter_value'; END IF;
  undated := nullif(query_params ->> 'undated', '');
  -- The program keeps the first and the last of its days as infinite.
  IF from_day = '0001-01-01' THEN from_day := '-infinity'; END IF;
  IF to_day = '9999-12-31' THEN to_day := 'infinity'; END IF;
  IF undated NOT IN ('include', 'only') THEN RAISE EXCEPTION 'undated is include or only, not ''%''.', left(undated, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  IF undated = 'only' THEN
    dates := '(e.month = ''-infinity'' AND e.date_start IS NULL AND e.date_end IS NULL)';
  ELSIF from_day IS NOT NULL OR to_day IS NOT NULL OR (query_params -> 'dated')::text = 'true' THEN
    -- The months first: by them alone the planner passes by the partitions of others.
    dates := format('((e.month BETWEEN %L AND %L OR e.month = ''-infinity'') AND %s)',
      coalesce(date_trunc('month', from_day::timestamp)::date, '-infinity'), coalesce(to_day, 'infinity'),
      concat_ws(' AND ', CASE WHEN from_day IS NOT NULL THEN format('(e.date_end IS NULL OR e.date_end >= %L)', from_day) END, CASE WHEN to_day IS NOT NULL THEN format('(e.date_start IS NULL OR e.date_start <= %L)', to_day) END,
        CASE WHEN undated IS NULL THEN '(e.date_start IS NOT NULL OR e.date_end IS NOT NULL)' ELSE 'true' END));
  END IF;

  list := geoevents.tile_parameter(query_params, 'sources');
  IF list IS NOT NULL THEN source := format('e.source_id = ANY (%L)', list); END IF;
  list := geoevents.tile_parameter(query_params, 'kinds');
  SELECT k INTO unknown FROM unnest(list) k WHERE NOT EXISTS (SELECT FROM geoevents.event_kinds e WHERE e.id = k) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'There is no kind ''%''; geoevents.event_kinds has them all.', left(unknown, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  IF list IS NOT NULL THEN kind := format('e.kind = ANY (%L)', list); END IF;
  list := geoevents.tile_parameter(query_params, 'factuality');
  SELECT f INTO unknown FROM unnest(list) f WHERE f NOT IN ('asserted', 'alleged', 'planned', 'threatened', 'negated') LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'There is no factuality ''%'': asserted, alleged, planned, threatened, negated.', left(unknown, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  IF list IS NOT NULL THEN factuality := format('e.factuality = ANY (%L)', list); END IF;
  list := geoevents.tile_parameter(query_params, 'wherePrecision');
  SELECT p INTO unknown FROM unnest(list) p WHERE p !~ '^[1-7]$' LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'wherePrecision is some of 1 to 7, not ''%''.', left(unknown, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  IF list IS NOT NULL THEN rest := format('e.where_precision = ANY (%L)', list); END IF;
  CASE nullif(query_params ->> 'unlocated', '')
    WHEN 'only' THEN rest := rest || ' AND e.geom IS NULL';
    ELSE IF nullif(query_params ->> 'unlocated', '') IS NOT NULL THEN RAISE EXCEPTION 'unlocated is only, or left out, not ''%''.', left(query_params ->> 'unlocated', 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  END CASE;
  every := concat_ws(' AND ', box, dates, source, kind, factuality, rest);
END
$$;
COMMENT ON FUNCTION geoevents.event_conditions(json) IS
  'Conditions as SQL over geoevents.events e, for the functions beside it: each by itself ("true" where it is not given), and every, all of them together. Values are quoted, and unknown ones are errors.';

CREATE FUNCTION geoevents.events_count(
  query_params json DEFAULT '{}', OUT located bigint, OUT unlocated bigint, OUT undated bigint, OUT footprints bigint, OUT left_out_undated bigint, OUT left_out_unlocated bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE SET jit TO off AS $$
DECLARE
  c record;
BEGIN
  SELECT * INTO c FROM geoevents.event_conditions(query_params);
  EXECUTE format(
    $q$
    SELECT count(*) FILTER (WHERE %1$s AND %2$s AND e.geom IS NOT NULL), count(*) FILTER (WHERE %1$s AND %2$s AND e.geom IS NULL),
      count(*) FILTER (WHERE %1$s AND %2$s AND e.date_start IS NULL AND e.date_end IS NULL), coalesce(sum(e.place_count) FILTER (WHERE %1$s AND %2$s), 0),
      count(*) FILTER (WHERE %1$s AND NOT %2$s AND e.date_start IS NULL AND e.date_end IS NULL), count(*) FILTER (WHERE (%1$s) IS NOT TRUE AND %2$s AND e.geom IS NULL)
    FROM geoevents.events e
    WHERE (%1$s OR e.geom IS NULL) AND (%2$s OR e.month = '-infinity' AND e.date_start IS NULL AND e.date_end IS NULL) AND %3$s AND %4$s AND %5$s AND %6$s
    $q$, c.box, c.dates, c.source, c.kind, c.factuality, c.rest) INTO located, unlocated, undated, footprints, left_out_undated, left_out_unlocated;
END
$$;
COMMENT ON FUNCTION geoevents.events_count(json) IS
  'How many events meet the conditions: located ones and unlocated ones, the undated among both, and their places; and how many more would, if they had a date (left_out_undated) or a point (left_out_unlocated).';

CREATE FUNCTION geoevents.events_histogram(query_params json DEFAULT '{}', step text DEFAULT 'month', OUT start date, OUT source_id text, OUT count bigint) RETURNS SETOF record
LANGUAGE plpgsql STABLE PARALLEL SAFE SET jit TO off AS $$
DECLARE
  day CONSTANT text := '(CASE coalesce(e.date_start, e.date_end) WHEN ''infinity'' THEN date ''9999-12-31'' WHEN ''-infinity'' THEN date ''0001-01-01'' ELSE coalesce(e.date_start, e.date_end) END)';
  bucket text;
BEGIN
  bucket := CASE step
    WHEN 'day' THEN day
    WHEN 'week' THEN format('%1$s - (extract(isodow FROM %1$s)::integer - 1)', day)
    WHEN 'month' THEN format('%1$s - (extract(day FROM %1$s)::integer - 1)', day) END;
  IF bucket IS NULL THEN RAISE EXCEPTION 'A step is day, week or month, not ''%''.', left(step, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  RETURN QUERY EXECUTE format('SELECT %s, e.source_id, count(*) FROM geoevents.events e WHERE %s GROUP BY 1, 2 ORDER BY 1, 2', bucket, (geoevents.event_conditions(query_params)).every);
END
$$;
COMMENT ON FUNCTION geoevents.events_histogram(json, text) IS
  'Events by time and source, each once: in the day, week (from Monday) or month of its first day, or of its last where the first is open. start is the first day of it; null for undated events. SELECT start, sum(count) FROM geoevents.events_histogram(''{"from": "2020-01-01", "kinds": "shelling"}'', ''week'') GROUP BY start ORDER BY start';

CREATE FUNCTION geoevents.kinds_that_occur() RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT k.id FROM geoevents.event_kinds k WHERE EXISTS (SELECT FROM geoevents.events e WHERE e.kind = k.id)
$$;
COMMENT ON FUNCTION geoevents.kinds_that_occur() IS 'The kinds that any event has.';

CREATE FUNCTION geoevents.events_facets(query_params json DEFAULT '{}', OUT facet text, OUT id text, OUT count bigint) RETURNS SETOF record
LANGUAGE plpgsql STABLE PARALLEL SAFE SET jit TO off AS $$
DECLARE
  c record;
BEGIN
  SELECT * INTO c FROM geoevents.event_conditions(query_params);
  -- What fails two of the three conditions counts nowhere.
  RETURN QUERY EXECUTE format(
    $q$
    WITH e AS MATERIALIZED (
      SELECT e.source_id, e.kind, e.factuality, count(*) AS count FROM geoevents.events e
      WHERE %1$s AND %2$s AND %6$s AND (%3$s AND %4$s OR %3$s AND %5$s OR %4$s AND %5$s) GROUP BY 1, 2, 3
    )
    SELECT 'source', e.source_id, sum(e.count)::bigint FROM e WHERE %4$s AND %5$s GROUP BY 2
    UNION ALL
    SELECT 'kind', k.id, coalesce((SELECT sum(e.count)::bigint FROM e WHERE e.kind = k.id AND %3$s AND %5$s), 0) FROM geoevents.kinds_that_occur() k (id)
    UNION ALL
    SELECT 'factuality', e.factuality, sum(e.count)::bigint FROM e WHERE %3$s AND %4$s GROUP BY 2
    $q$, c.box, c.dates, c.source, c.kind, c.factuality, c.rest);
END
$$;
COMMENT ON FUNCTION geoevents.events_facets(json) IS
  'How many events meet the conditions by source, kind and factuality (facet), each without its own condition. All kinds that any event has; of the others those that are not 0.';

CREATE FUNCTION geoevents.events_page(
  query_params json DEFAULT '{}', newest boolean DEFAULT false, after_id text DEFAULT NULL, after_day date DEFAULT NULL, at_most bigint DEFAULT NULL, OUT id text, OUT day date) RETURNS SETOF record
LANGUAGE plpgsql STABLE PARALLEL SAFE SET jit TO off AS $$
DECLARE
  behind text := 'true';
BEGIN
  IF NOT newest AND after_id IS NOT NULL THEN
    behind := format('e.id > %L', after_id);
  ELSIF after_id IS NOT NULL AND after_day IS NULL THEN
    behind := format('e.date_start IS NULL AND e.date_end IS NULL AND e.id > %L', after_id);
  ELSIF after_id IS NOT NULL THEN
    behind := format('(coalesce(e.date_start, e.date_end) IS NULL OR coalesce(e.date_start, e.date_end) < %1$L OR coalesce(e.date_start, e.date_end) = %1$L AND e.id > %2$L)', after_day, after_id);
  END IF;
  RETURN QUERY EXECUTE format('SELECT e.id, coalesce(e.date_start, e.date_end) FROM geoevents.events e WHERE %s AND %s ORDER BY %s LIMIT %s',
    (geoevents.event_conditions(query_params)).every, behind, CASE WHEN newest THEN '2 DESC NULLS LAST, 1' ELSE '1' END, coalesce(at_most::text, 'ALL'));
END
$$;
COMMENT ON FUNCTION geoevents.events_page(json, boolean, text, date, bigint) IS
  'Ids of the events that meet the conditions, with the day by which they stand: by id, or the newest first (by first day, else the last; undated ones last; then by id). Those behind after_id, and after_day where the newest come first; at_most of them, null for all.';

CREATE FUNCTION geoevents.footprints_page(
  query_params json DEFAULT '{}', after_id text DEFAULT NULL, after_ordinal integer DEFAULT NULL, at_most bigint DEFAULT NULL, OUT id text, OUT ordinal integer) RETURNS SETOF record
LANGUAGE plpgsql STABLE PARALLEL SAFE SET jit TO off AS $$
BEGIN
  -- As many events as footprints are more than enough.
  RETURN QUERY EXECUTE format(
    $q$
    SELECT p.id, o FROM (SELECT e.id, e.place_count FROM geoevents.events e WHERE %1$s AND e.place_count > 0 AND e.id >= %2$L ORDER BY e.id LIMIT %4$s + 1) p, generate_series(0, p.place_count - 1) o
    WHERE p.id > %2$L OR o > %3$s ORDER BY 1, 2 LIMIT %4$s
    $q$, (geoevents.event_conditions(query_params)).every, coalesce(after_id, ''), coalesce(after_ordinal, 2147483647), coalesce(at_most, 9223372036854775806));
END
$$;
COMMENT ON FUNCTION geoevents.footprints_page(json, text, integer, bigint) IS
  'Event and ordinal of the places of events that meet the conditions, in this order: those behind the place after_ordinal of the event after_id, or behind all its places; at_most of them, null for all.';

-- Not STRICT: PostgreSQL would not write them into the query that asks, and then they are ten times slower.
CREATE FUNCTION geoevents.mercator(lon double precision, lat double precision) RETURNS geometry
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ST_Point(lon * 20037508.342789244 / 180, 6378137 * asinh(tan(radians(greatest(-85.0511287798066, least(85.0511287798066, lat))))), 3857)
$$;
COMMENT ON FUNCTION geoevents.mercator(double precision, double precision) IS 'A point in Web Mercator (EPSG:3857); what lies beyond the map is put to its edge.';

CREATE FUNCTION geoevents.mercator_row(lat double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (1 - asinh(tan(radians(greatest(-85.0511287798066, least(85.0511287798066, lat))))) / pi()) / 2
$$;
COMMENT ON FUNCTION geoevents.mercator_row(double precision) IS 'How far south of the northern edge of Web Mercator a latitude is: 0 to 1.';

CREATE FUNCTION geoevents.mercator_lat(row_fraction double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT degrees(atan(sinh(pi() * (1 - 2 * row_fraction))))
$$;
COMMENT ON FUNCTION geoevents.mercator_lat(double precision) IS 'The latitude that mercator_row puts there.';

CREATE FUNCTION geoevents.iso_day(day date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' ELSE to_char(day::timestamp, 'YYYY-MM-DD') END
$$;
COMMENT ON FUNCTION geoevents.iso_day(date) IS 'As 2020-03-31, whatever the session writes days as. The program keeps the first and the last of its days as infinite.';

CREATE OR REPLACE FUNCTION geoevents.events_tile(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode TO force_custom_plan SET jit TO off SET extra_float_digits TO 1 AS $$
DECLARE
  buffer CONSTANT integer := 64;
  at_most_bytes CONSTANT integer := 200000;
  at_most_singles CONSTANT integer := 4000;
  cells CONSTANT integer := 16;
  hypothetical CONSTANT text := 'e.factuality IN (''planned'', ''threatened'', ''negated'')';
  exact CONSTANT text := 'coalesce(e.where_precision <= 2, false)';
  side CONSTANT double precision := 2.0 ^ z;
  margin CONSTANT double precision := buffer / 4096.0;
  west double precision; east double precision; north double precision; south double precision;
  every text; located text;
  tile geometry; box geometry;
  stacked boolean;
  number integer; outlines integer := 500;
  events bytea; footprints bytea; labels bytea;
BEGIN
  IF z IS NULL OR x IS NULL OR y IS NULL THEN RETURN NULL; END IF;
  IF z NOT BETWEEN 0 AND 24 OR x < 0 OR y < 0 OR x >= side OR y >= side THEN
    RAISE EXCEPTION 'There is no tile %/%/%.', z, x, y USING ERRCODE = 'invalid_parameter_value';
  END IF;
  every := (geoevents.event_conditions(query_params)).every;
  IF json_typeof(query_params) = 'object' THEN
    IF (query_params ->> 'stacked') NOT IN ('true', 'false', '') THEN
      RAISE EXCEPTION 'stacked is true or false, not ''%''.', left(query_params ->> 'stacked', 40) USING ERRCODE = 'invalid_parameter_value';
    END IF;
    stacked := query_params ->> 'stacked' = 'true';
  END IF;

  tile := ST_TileEnvelope(z, x, y);
  -- Edges are the same numbers in all tiles that share them, of whatever zoom: each point lies in exactly one tile a zoom, and those beyond the map in its outermost rows.
  west := x / side * 360 - 180; east := (x + 1) / side * 360 - 180;
  north := geoevents.mercator_lat(y / side); south := geoevents.mercator_lat((y + 1) / side);
  located := concat_ws(' AND ', every,
    format('e.geom && %L::geometry', ST_MakeEnvelope(west, CASE WHEN y + 1 = side THEN -90 ELSE south - 1e-9 END, east, CASE WHEN y = 0 THEN 90 ELSE north + 1e-9 END, 4326)),
    'ST_X(e.geom) >= ' || west, CASE WHEN x + 1 < side THEN 'ST_X(e.geom) < ' || east END,
    CASE WHEN y > 0 THEN 'ST_Y(e.geom) <= ' || north END, CASE WHEN y + 1 < side THEN 'ST_Y(e.geom) > ' || south END);

  IF stacked IS NOT TRUE THEN
    EXECUTE format('SELECT count(*) FROM (SELECT FROM geoevents.events e WHERE %s LIMIT %s) o', located, at_most_singles + 1) INTO number;
  END IF;
  IF number <= at_most_singles THEN
    EXECUTE format(
      $q$
      SELECT ST_AsMVT(t, 'events', 4096, 'geom') FROM (
        SELECT ST_AsMVTGeom(geoevents.mercator(ST_X(e.geom), ST_Y(e.geom)), $1, 4096, %s, true) AS geom, e.id, e.kind, e.factuality,
          CASE WHEN e.date_start = e.date_end THEN geoevents.iso_day(e.date_start) WHEN e.date_start IS NOT NULL OR e.date_end IS NOT NULL THEN
            coalesce(geoevents.iso_day(e.date_start), '..') || '/' || coalesce(geoevents.iso_day(e.date_end), '..') END AS date, e.source_id AS source, e.where_precision AS "wherePrecision"
        FROM geoevents.events e WHERE %s OFFSET 0
      ) t
      $q$, buffer, located) INTO events USING tile;
  END IF;
  IF number IS NULL OR number > at_most_singles OR length(events) > at_most_bytes * 0.9 THEN
    EXECUTE format(
      $q$
      WITH by_source AS (
        SELECT least(%1$s - 1, floor((ST_X(e.geom) - %2$s) * %3$s)) AS cell_x, greatest(0, least(%1$s - 1, floor(geoevents.mercator_row(ST_Y(e.geom)) * %4$s) - %9$s)) AS cell_y, %5$s AS exact, e.source_id,
          count(*) AS count, count(*) FILTER (WHERE %6$s) AS hypothetical, sum(ST_X(e.geom)) AS lon, sum(geoevents.mercator_row(ST_Y(e.geom))) AS row,
          min(ST_X(e.geom)) AS west, min(ST_Y(e.geom)) AS south, max(ST_X(e.geom)) AS east, max(ST_Y(e.geom)) AS north,
          min(e.id) AS id, min(e.kind COLLATE "C") AS kind, min(e.factuality COLLATE "C") AS factuality, min(e.date_start) AS date_start, min(e.date_end) AS date_end, min(e.where_precision) AS where_precision
        FROM geoevents.events e WHERE %7$s GROUP BY 1, 2, 3, 4 OFFSET 0
      ), ranked AS (
        SELECT *, least(11, row_number() OVER (PARTITION BY cell_x, cell_y, exact ORDER BY count DESC, source_id)) AS rank FROM by_source
      ), named AS (
        SELECT cell_x, cell_y, exact, rank, CASE WHEN rank < 11 THEN min(source_id) ELSE '*' END AS source_id, sum(count) AS count, sum(hypothetical) AS hypothetical,
          sum(lon) AS lon, sum(row) AS row, min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north,
          min(id) AS id, min(kind) AS kind, min(factuality) AS factuality, min(date_start) AS date_start, min(date_end) AS date_end, min(where_precision) AS where_precision
        FROM ranked GROUP BY cell_x, cell_y, exact, rank
      ), cells AS (
        SELECT exact, sum(count)::integer AS count, sum(hypothetical)::integer AS hypothetical, sum(lon) / sum(count)::double precision AS lon, geoevents.mercator_lat(sum(row) / sum(count)::double precision) AS lat,
          string_agg(concat_ws(':', source_id, count - hypothetical, hypothetical), ' ' ORDER BY rank) AS sources, concat_ws(',', min(west), min(south), max(east), max(north)) AS bbox,
          min(id) AS id, min(kind) AS kind, min(factuality) AS factuality, min(date_start) AS date_start, min(date_end) AS date_end, min(source_id) AS source, min(where_precision) AS where_precision
        FROM named GROUP BY cell_x, cell_y, exact
      )
      SELECT ST_AsMVT(t, 'events', 4096, 'geom') FROM (
        SELECT ST_AsMVTGeom(geoevents.mercator(c.lon, c.lat), $1, 4096, %8$s, true) AS geom, c.count, c.exact,
          CASE WHEN c.count > 1 THEN c.hypothetical END AS hypothetical, CASE WHEN c.count > 1 THEN c.sources END AS sources, CASE WHEN c.count > 1 THEN c.bbox END AS bbox,
          CASE WHEN c.count = 1 THEN c.id END AS id, CASE WHEN c.count = 1 THEN c.kind END AS kind, CASE WHEN c.count = 1 THEN c.factuality END AS factuality,
          CASE WHEN c.count = 1 THEN geoevents.iso_day(c.date_start) END AS start, CASE WHEN c.count = 1 THEN geoevents.iso_day(c.date_end) END AS "end", CASE WHEN c.count = 1 THEN c.source END AS source,
          CASE WHEN c.count = 1 THEN c.where_precision END AS "wherePrecision"
        FROM cells c ORDER BY c.count DESC
      ) t
      $q$, cells, west, cells / (east - west), cells * side, exact, hypothetical, located, buffer, cells * y::double precision) INTO events USING tile;
  END IF;

  box := ST_MakeEnvelope(
    greatest(-180, (x - margin) / side * 360 - 180), greatest(-85.06, geoevents.mercator_lat((y + 1 + margin) / side)),
    least(180, (x + 1 + margin) / side * 360 - 180), least(85.06, geoevents.mercator_lat((y - margin) / side)), 4326);
  LOOP
    -- Outlines whose radius is 4 pixels at least of 512 a tile; fewer where they would take too many bytes.
    EXECUTE format(
      $q$
      WITH found AS (
        SELECT ST_X(e.geom) AS lon, ST_Y(e.geom) AS lat, ceil(e.radius_km * 10) / 10 AS radius_km, count(*) AS count, count(*) FILTER (WHERE %1$s) AS hypothetical, min(e.where_precision) AS where_precision,
          CASE WHEN min(e.source_id) = max(e.source_id) THEN min(e.source_id) END AS source, min(e.id) AS id
        FROM geoevents.events e WHERE e.extent && $2 AND e.radius_km >= %2$s * cos(radians(ST_Y(e.geom))) AND %3$s
        GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 3 DESC, 1, 2 LIMIT %4$s
      ), outlines AS MATERIALIZED (
        SELECT * FROM (
          SELECT ST_AsMVTGeom(ST_Simplify(ST_Transform(ST_ClipByBox2D(p.footprint, $2), 3857), %5$s, true), $1, 4096, %6$s, true) AS geom, f.*, p.place_name AS place, p.text
          FROM found f JOIN geoevents.event_keys k ON k.id = f.id JOIN geoevents.event_places p ON p.article_key = k.article_key AND p.event_id = k.id AND p.ordinal = 0
        ) o WHERE o.geom IS NOT NULL
      )
      SELECT
        (SELECT ST_AsMVT(t, 'footprints', 4096, 'geom') FROM (
          SELECT o.geom, o.count::integer AS count, o.hypothetical::integer AS hypothetical, o.where_precision AS "wherePrecision", o.radius_km AS "radiusKm", o.lon, o.lat, o.place, o.text, o.source
          FROM outlines o ORDER BY o.radius_km DESC, o.lon, o.lat) t),
        (SELECT ST_AsMVT(t, 'labels', 4096, 'geom') FROM (
          SELECT ST_AsMVTGeom(geoevents.mercator(o.lon, o.lat), $1, 4096, %6$s, true) AS geom, coalesce(o.place, o.text) AS place, o.count::integer AS count, o.where_precision AS "wherePrecision", o.lon, o.lat
          FROM outlines o WHERE %7$s ORDER BY o.count DESC) t)
      $q$, hypothetical, 4 * 40075.017 / 512 / side, every, outlines, 2 * 40075016.7 / 4096 / side, buffer,
      concat_ws(' AND ', 'o.lon >= ' || west, CASE WHEN x + 1 < side THEN 'o.lon < ' || east END, CASE WHEN y > 0 THEN 'o.lat <= ' || north END, CASE WHEN y + 1 < side THEN 'o.lat > ' || south END))
    INTO footprints, labels USING tile, box;
    EXIT WHEN coalesce(length(events), 0) + length(footprints) + length(labels) <= at_most_bytes OR outlines <= 1;
    outlines := outlines / 2;
  END LOOP;
  RETURN coalesce(events, '') || footprints || labels;
END
$$;
-- Martin takes the comment as TileJSON, pg_tileserv shows it.
COMMENT ON FUNCTION geoevents.events_tile(integer, integer, integer, json) IS
  '{"description": "Events that articles report. Layer events: the points of their main places, each event in one tile of a zoom; up to 4000 single ones in a tile, more as cells with their count (always cells with stacked: true). exact tells which may be drawn as points; the others are layer footprints, one feature an outline, with labels. Parameters: bbox, from and to (days), undated, unlocated, sources, kinds, factuality, wherePrecision (lists), stacked.", "vector_layers": [{"id": "events", "fields": {"count": "Number", "exact": "Boolean", "id": "String", "kind": "String", "factuality": "String", "date": "String", "start": "String", "end": "String", "source": "String", "wherePrecision": "Number", "hypothetical": "Number", "sources": "String", "bbox": "String"}}, {"id": "footprints", "fields": {"count": "Number", "hypothetical": "Number", "wherePrecision": "Number", "radiusKm": "Number", "lon": "Number", "lat": "Number", "place": "String", "text": "String", "source": "String"}}, {"id": "labels", "fields": {"place": "String", "count": "Number", "wherePrecision": "Number", "lon": "Number", "lat": "Number"}}]}';
