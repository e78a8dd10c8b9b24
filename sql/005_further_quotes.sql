-- Several sentences of an article may report the same event: the first is quote, the others are here.
ALTER TABLE geoevents.events ADD COLUMN further_quotes jsonb NOT NULL DEFAULT '[]';
-- By itself, as Citus adds no column together with a check.
ALTER TABLE geoevents.events ADD CONSTRAINT events_further_quotes_check CHECK (jsonb_typeof(further_quotes) = 'array');
COMMENT ON COLUMN geoevents.events.further_quotes IS 'The other sentences of the article that report the same event, in the order of the text: [{"quote": "…", "quoteStart": 0, "quoteEnd": 0}], the numbers as quote_start and quote_end.';
