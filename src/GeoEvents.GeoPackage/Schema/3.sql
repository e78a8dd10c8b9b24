-- The other sentences of the article that report the same event, as a JSON array: [{"quote": "…", "quoteStart": 0, "quoteEnd": 0}].
ALTER TABLE events ADD COLUMN further_quotes TEXT NOT NULL DEFAULT '[]';
