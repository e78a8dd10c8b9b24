-- Questions about events for SQL users, QGIS and tile servers.

-- One plain query, so that the planner puts it into the query that asks and drops the conditions that are null.
CREATE FUNCTION geoevents.events_in(
  box geometry DEFAULT NULL, "from" date DEFAULT NULL, "to" date DEFAULT NULL, sources text[] DEFAULT NULL, kinds text[] DEFAULT NULL)
RETURNS SETOF geoevents.reported_events
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  SELECT e.* FROM geoevents.reported_events e
  WHERE (box IS NULL OR ST_Intersects(e.geom, box))
    AND ("from" IS NULL AND "to" IS NULL
      OR daterange(e.date_start, e.date_end, '[]') && daterange("from", "to", '[]') AND (e.date_start IS NOT NULL OR e.date_end IS NOT NULL))
    AND (sources IS NULL OR e.source_id = ANY (sources))
    AND (kinds IS NULL OR e.kind = ANY (kinds))
$$;
COMMENT ON FUNCTION geoevents.events_in(geometry, date, date, text[], text[]) IS
  'The events whose main place lies in a box or area (edges included) and whose dates share a day with from..to; undated ones only where neither is given. Null is no condition. SELECT * FROM geoevents.events_in(ST_MakeEnvelope(36, 35, 37, 36.5, 4326), ''2020-03-01'', ''2020-03-31'', kinds => ''{shelling,airstrike}'')';

CREATE FUNCTION geoevents.tile_parameter(query_params json, parameter text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE json_typeof(query_params -> parameter)
    WHEN 'array' THEN ARRAY(SELECT json_array_elements_text(query_params -> parameter))
    WHEN 'null' THEN NULL
    ELSE string_to_array(nullif(query_params ->> parameter, ''), ',') END
$$;
COMMENT ON FUNCTION geoevents.tile_parameter(json, text) IS 'A list among the parameters of a tile: an array, or text with commas. Null where it is not given or empty.';

CREATE FUNCTION geoevents.tile_date(query_params json, parameter text) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  written CONSTANT text := nullif(query_params ->> parameter, '');
BEGIN
  IF written !~ '^\d{4}-\d{2}-\d{2}$' THEN RAISE EXCEPTION '% is a day such as 2020-03-31, not ''%''.', parameter, left(written, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  RETURN make_date(left(written, 4)::integer, substr(written, 6, 2)::integer, right(written, 2)::integer);
END
$$;
COMMENT ON FUNCTION geoevents.tile_date(json, text) IS 'A day among the parameters of a tile. Null where it is not given or empty.';

CREATE FUNCTION geoevents.events_tile(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode TO force_custom_plan SET jit TO off AS $$
DECLARE
  margin CONSTANT double precision := 64.0 / 4096;
  side CONSTANT double precision := 2.0 ^ z;
  tile geometry;
  box geometry;
  pixel_km double precision;
  cell CONSTANT double precision := 360 / side / 64;
  days daterange;
  from_day date; to_day date;
  sources text[]; kinds text[]; factualities text[];
  unknown text;
  events bytea; footprints bytea;
BEGIN
  IF z IS NULL OR x IS NULL OR y IS NULL THEN RETURN NULL; END IF;
  IF z NOT BETWEEN 0 AND 24 OR x < 0 OR y < 0 OR x >= side OR y >= side THEN
    RAISE EXCEPTION 'There is no tile %/%/%.', z, x, y USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF json_typeof(query_params) NOT IN ('object', 'null') THEN
    RAISE EXCEPTION 'query_params is an object such as {"from": "2020-03-01"}, not %.', left(query_params::text, 40) USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF json_typeof(query_params) = 'object' THEN
    from_day := geoevents.tile_date(query_params, 'from');
    to_day := geoevents.tile_date(query_params, 'to');
    sources := geoevents.tile_parameter(query_params, 'sources');
    kinds := geoevents.tile_parameter(query_params, 'kinds');
    factualities := geoevents.tile_parameter(query_params, 'factuality');
  END IF;
  IF from_day > to_day THEN RAISE EXCEPTION 'from (%) is later than to (%).', from_day, to_day USING ERRCODE = 'invalid_parameter_value'; END IF;
  IF from_day IS NOT NULL OR to_day IS NOT NULL THEN days := daterange(from_day, to_day, '[]'); END IF;
  SELECT k INTO unknown FROM unnest(kinds) k WHERE NOT EXISTS (SELECT FROM geoevents.event_kinds e WHERE e.id = k) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'There is no kind ''%''; geoevents.event_kinds has them all.', left(unknown, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;
  SELECT f INTO unknown FROM unnest(factualities) f WHERE f NOT IN ('asserted', 'alleged', 'planned', 'threatened', 'negated') LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'There is no factuality ''%'': asserted, alleged, planned, threatened, negated.', left(unknown, 40) USING ERRCODE = 'invalid_parameter_value'; END IF;

  tile := ST_TileEnvelope(z, x, y);
  -- The tile with its margin in degrees, not over the edges of the map.
  box := ST_MakeEnvelope(
    greatest(-180, (x - margin) / side * 360 - 180), greatest(-85.06, degrees(atan(sinh(pi() * (1 - 2 * (y + 1 + margin) / side))))),
    least(180, (x + 1 + margin) / side * 360 - 180), least(85.06, degrees(atan(sinh(pi() * (1 - 2 * (y - margin) / side))))), 4326);

  pixel_km := 40075 / (256 * side) * cos(radians(greatest(abs(ST_YMin(box)), abs(ST_YMax(box)))));

  -- OFFSET 0: rows are made first, on all nodes where there are several, and become a tile in one place.
  IF z < 8 THEN
    -- A point for all events of a cell of 4 pixels, with what they have in common.
    SELECT ST_AsMVT(t, 'events', 4096, 'geom') INTO events FROM (
      SELECT ST_AsMVTGeom(ST_Transform(ST_Point(c.lon, c.lat, 4326), 3857), tile, 4096, 64, true) AS geom, c.count, c.id, c.kind, c.factuality, c.date_start, c.date_end, c.source
      FROM (
        SELECT avg(ST_X(e.geom)) AS lon, avg(ST_Y(e.geom)) AS lat, count(*) AS count, CASE WHEN count(*) = 1 THEN min(e.id) END AS id,
          CASE WHEN min(e.kind COLLATE "C") = max(e.kind COLLATE "C") THEN min(e.kind COLLATE "C") END AS kind,
          CASE WHEN min(e.factuality COLLATE "C") = max(e.factuality COLLATE "C") THEN min(e.factuality COLLATE "C") END AS factuality,
          min(e.date_start)::text AS date_start, max(e.date_end)::text AS date_end, CASE WHEN min(e.source_id) = max(e.source_id) THEN min(e.source_id) END AS source
        FROM geoevents.events e
        WHERE ST_Intersects(e.geom, box)
          AND (days IS NULL OR daterange(e.date_start, e.date_end, '[]') && days AND (e.date_start IS NOT NULL OR e.date_end IS NOT NULL))
          AND (sources IS NULL OR e.source_id = ANY (sources))
          AND (kinds IS NULL OR e.kind = ANY (kinds))
          AND (factualities IS NULL OR e.factuality = ANY (factualities))
        GROUP BY floor(ST_X(e.geom) / cell), floor(ST_Y(e.geom) / cell)
        OFFSET 0
      ) c
    ) t WHERE t.geom IS NOT NULL;
  ELSE
    SELECT ST_AsMVT(t, 'events', 4096, 'geom') INTO events FROM (
      SELECT ST_AsMVTGeom(ST_Transform(e.geom, 3857), tile, 4096, 64, true) AS geom,
        1 AS count, e.id, e.kind, e.factuality, e.date_start::text AS date_start, e.date_end::text AS date_end, e.edtf, e.date_precision, e.source_id AS source,
        p.place_name AS place, p.place_id, p.where_precision, p.radius_km, e.place_count
      FROM geoevents.events e
      LEFT JOIN geoevents.event_places p ON p.article_key = e.article_key AND p.event_id = e.id AND p.ordinal = 0
      WHERE ST_Intersects(e.geom, box)
        AND (days IS NULL OR daterange(e.date_start, e.date_end, '[]') && days AND (e.date_start IS NOT NULL OR e.date_end IS NOT NULL))
        AND (sources IS NULL OR e.source_id = ANY (sources))
        AND (kinds IS NULL OR e.kind = ANY (kinds))
        AND (factualities IS NULL OR e.factuality = ANY (factualities))
      OFFSET 0
    ) t WHERE t.geom IS NOT NULL;
  END IF;

  -- What is no larger than its point is not drawn.
  SELECT ST_AsMVT(t, 'footprints', 4096, 'geom') INTO footprints FROM (
    SELECT ST_AsMVTGeom(ST_Transform(ST_ClipByBox2D(p.footprint, box), 3857), tile, 4096, 64, true) AS geom,
      e.id, p.ordinal, e.kind, e.factuality, e.date_start::text AS date_start, e.date_end::text AS date_end, e.source_id AS source,
      p.place_name AS place, p.place_id, p.where_precision, p.radius_km
    FROM geoevents.event_places p
    JOIN geoevents.events e ON e.article_key = p.article_key AND e.id = p.event_id
    WHERE p.footprint && box AND p.radius_km >= 4 * pixel_km
      AND (days IS NULL OR daterange(e.date_start, e.date_end, '[]') && days AND (e.date_start IS NOT NULL OR e.date_end IS NOT NULL))
      AND (sources IS NULL OR e.source_id = ANY (sources))
      AND (kinds IS NULL OR e.kind = ANY (kinds))
      AND (factualities IS NULL OR e.factuality = ANY (factualities))
    OFFSET 0
  ) t WHERE t.geom IS NOT NULL;

  RETURN events || footprints;
END
$$;
-- Martin takes the comment as TileJSON, pg_tileserv shows it.
COMMENT ON FUNCTION geoevents.events_tile(integer, integer, integer, json) IS
  '{"description": "Events that articles report: points of their main places (events; up to zoom 7 one for all events of a cell of 4 pixels, count says how many, with what they have in common) and how far they may reach (footprints). Parameters: from and to (days), sources, kinds, factuality (lists).", "vector_layers": [{"id": "events", "fields": {"count": "Number", "id": "String", "kind": "String", "factuality": "String", "date_start": "String", "date_end": "String", "edtf": "String", "date_precision": "Number", "source": "String", "place": "String", "place_id": "String", "where_precision": "Number", "radius_km": "Number", "place_count": "Number"}}, {"id": "footprints", "fields": {"id": "String", "ordinal": "Number", "kind": "String", "factuality": "String", "date_start": "String", "date_end": "String", "source": "String", "place": "String", "place_id": "String", "where_precision": "Number", "radius_km": "Number"}}]}';
