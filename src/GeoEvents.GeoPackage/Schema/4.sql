-- What changed since a data version is asked every second while articles are read.
CREATE INDEX events_data_version ON events (data_version);
CREATE INDEX geoevents_tombstones_data_version ON geoevents_tombstones (data_version);
