-- Flat views for QGIS and anyone who asks in SQL: everything that is shown of an event in one row, each with one geometry column of one type.
CREATE VIEW geoevents.reported_events AS
SELECT
  e.id, k.label AS kind_label, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision,
  s.name AS source, e.source_id, a.title, a.url, a.published, e.quote, e.confidence,
  p.place_name AS place, p.place_id, p.where_precision, p.radius_km, e.place_count, array_to_string(e.actors, '; ') AS actors,
  e.deaths_low, e.deaths_best, e.deaths_high, e.injured_low, e.injured_best, e.injured_high,
  e.article_key, e.data_version, e.geom
FROM geoevents.events e
JOIN geoevents.event_kinds k ON k.id = e.kind
JOIN geoevents.sources s ON s.id = e.source_id
JOIN geoevents.articles a ON a.key = e.article_key
LEFT JOIN geoevents.event_places p ON p.article_key = e.article_key AND p.event_id = e.id AND p.ordinal = 0;
COMMENT ON VIEW geoevents.reported_events IS
  'One row an event, at a point inside the footprint of its main place (null where unlocated). The point is where it is said to be only where where_precision is 1 or 2.';

CREATE VIEW geoevents.reported_footprints AS
SELECT
  p.event_id || '.' || p.ordinal AS id, p.event_id, p.ordinal, k.label AS kind_label, e.kind, e.factuality, e.date_start, e.date_end, e.edtf, e.date_precision,
  s.name AS source, e.source_id, a.title, a.url, a.published, e.quote,
  p.text AS place_text, p.place_name AS place, p.place_id, p.place_kind, p.where_precision, p.radius_km, p.confidence,
  p.article_key, e.data_version, p.footprint AS geom
FROM geoevents.event_places p
JOIN geoevents.events e ON e.article_key = p.article_key AND e.id = p.event_id
JOIN geoevents.event_kinds k ON k.id = e.kind
JOIN geoevents.sources s ON s.id = e.source_id
JOIN geoevents.articles a ON a.key = e.article_key;
COMMENT ON VIEW geoevents.reported_footprints IS 'One row a place of an event, as wide as the text leaves it.';

-- Columns of the views say what those of the tables say; the others follow.
DO $$
DECLARE
  of_view record;
BEGIN
  FOR of_view IN
    SELECT v.attrelid::regclass AS name, v.attname AS column_name, min(col_description(t.attrelid, t.attnum)) AS comment
    FROM pg_attribute v
    JOIN pg_attribute t ON t.attname = v.attname AND t.attrelid IN ('geoevents.events'::regclass, 'geoevents.event_places'::regclass, 'geoevents.articles'::regclass)
      AND (t.attrelid <> 'geoevents.articles'::regclass OR t.attname IN ('title', 'url', 'published'))
      AND (t.attrelid <> 'geoevents.event_places'::regclass OR v.attrelid <> 'geoevents.reported_events'::regclass OR t.attname NOT IN ('confidence', 'ordinal'))
      AND (t.attrelid <> 'geoevents.events'::regclass OR v.attrelid <> 'geoevents.reported_footprints'::regclass OR t.attname <> 'confidence')
    WHERE v.attrelid IN ('geoevents.reported_events'::regclass, 'geoevents.reported_footprints'::regclass) AND v.attnum > 0
    GROUP BY 1, 2
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', of_view.name, of_view.column_name, of_view.comment);
  END LOOP;
END
$$;
COMMENT ON COLUMN geoevents.reported_events.kind_label IS 'The kind for people: Drone attack.';
COMMENT ON COLUMN geoevents.reported_events.source IS 'Who publishes the article.';
COMMENT ON COLUMN geoevents.reported_events.place IS 'The name of the place; null where the resolver abstains.';
COMMENT ON COLUMN geoevents.reported_footprints.kind_label IS 'The kind for people: Drone attack.';
COMMENT ON COLUMN geoevents.reported_footprints.source IS 'Who publishes the article.';
COMMENT ON COLUMN geoevents.reported_footprints.place IS 'The name of the place; null where the resolver abstains.';
COMMENT ON COLUMN geoevents.reported_footprints.id IS 'The event and the ordinal of the place.';
COMMENT ON COLUMN geoevents.reported_footprints.place_text IS 'The words of the text: north of the M4 highway.';
COMMENT ON COLUMN geoevents.reported_footprints.geom IS 'Line or area of where, or the circle of radius_km, or the point.';
