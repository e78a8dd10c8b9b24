// The answers of the server, as far as the page reads them. Dates are calendar days, "2020-03-06".

export type Factuality = "asserted" | "alleged" | "planned" | "threatened" | "negated";

export interface EventPlace {
  text: string;
  id: string | null;
  name: string | null;
  kind: string | null;
  lon: number | null;
  lat: number | null;
  /** UCDP's code, 1 exact … 7 international; null where unlocated. */
  wherePrecision: number | null;
  radiusKm: number | null;
  confidence: number;
}

/** What events and footprints have in common. */
export interface Reported {
  kind: string;
  kindLabel: string;
  factuality: Factuality;
  start: string | null;
  end: string | null;
  edtf: string | null;
  datePrecision: number | null;
  source: string;
  sourceName: string;
  article: string;
  title: string | null;
  url: string | null;
  quote: string;
}

/** A sentence of an article; offsets point into its text. */
export interface Quote {
  quote: string;
  quoteStart: number;
  quoteEnd: number;
}

export interface EventProperties extends Reported, Quote {
  published: string | null;
  /** The other sentences that report the same event, in the order of the text. */
  furtherQuotes: Quote[];
  confidence: number;
  place: string | null;
  placeId: string | null;
  wherePrecision: number | null;
  radiusKm: number | null;
  places: EventPlace[];
  actors: string[];
  deathsLow: number | null;
  deathsBest: number | null;
  deathsHigh: number | null;
  injuredLow: number | null;
  injuredBest: number | null;
  injuredHigh: number | null;
}

export interface EventFeature {
  type: "Feature";
  id: string;
  geometry: GeoJSON.Point | null;
  properties: EventProperties;
}

export interface FootprintProperties extends Reported {
  event: string;
  ordinal: number;
  text: string;
  place: string | null;
  placeId: string | null;
  wherePrecision: number | null;
  radiusKm: number | null;
  confidence: number;
}

export interface FootprintFeature {
  type: "Feature";
  id: string;
  geometry: GeoJSON.Geometry | null;
  properties: FootprintProperties;
}

export interface Link {
  rel: string;
  href: string;
}

export interface Page<F> {
  numberMatched: number;
  numberReturned: number;
  links?: Link[];
  features: F[];
}

export interface EventsPage extends Page<EventFeature> {
  located: number;
  unlocated: number;
  /** What the dates and the box alone leave out. */
  leftOut: { undated: number; unlocated: number };
}

export interface SourceFeature {
  id: string;
  properties: { id: string; name: string; articles: number; events: number };
}

export interface PlaceFeature {
  type: "Feature";
  id: string;
  geometry: GeoJSON.Geometry | null;
  properties: { id?: string; name: string; kind: string; population?: number };
}

/** One place by itself. */
export interface Place {
  id: string;
  /** Its line or area, else its point. */
  geometry: GeoJSON.Geometry;
  properties: { id: string; name: string; arabicName: string | null; kind: string; lon: number; lat: number; within: string[] };
}

/** A place that a name may mean. */
export interface Candidate {
  id: string;
  name: string;
  arabicName: string | null;
  kind: string;
  lon: number;
  lat: number;
  /** 0 to 1. */
  score: number;
  /** Reasons, the spelling first. */
  why: string[];
  /** Names of what contains it, the smallest first. */
  within: string[];
}

export interface ResolvedName {
  name: string;
  /** Best first. */
  candidates: Candidate[];
}

/** A name of a place in an article; offsets point into its text. */
export interface Mention {
  text: string;
  start: number;
  end: number;
  confidence: number;
  /** It stands for a government. */
  government: boolean;
  /** null where it was not decided. */
  place: { id: string; name: string } | null;
  candidates: Candidate[];
}

export interface Article {
  title: string | null;
  url: string | null;
  published: string | null;
  language: string | null;
  /** The stored text: offsets point into it. */
  text: string;
  /** Where the article begins in it, behind front matter. */
  bodyStart: number;
  mentions: Mention[];
}

export type Interval = "day" | "week" | "month";

export interface Bucket {
  start: string;
  count: number;
  sources: Record<string, number>;
}

export interface Histogram {
  interval: Interval;
  buckets: Bucket[];
  undated: number;
  numberMatched: number;
}

export interface Facets {
  sources: { id: string; name: string; count: number }[];
  kinds: { id: string; label: string; count: number }[];
  factuality: { id: Factuality; count: number }[];
  numberMatched: number;
  located: number;
  unlocated: number;
  undated: number;
}

/** Where any of this is other than before, the data or the server are. */
export interface Settings {
  samples: boolean;
  /** Grows with every change of the data. */
  dataVersion: number;
  version: string;
  /** Of the places and what they look like. */
  gazetteer: string;
  /** Lets this page change data; null where the server is not on this machine. */
  key: string | null;
  /** False where the database can only be read. */
  writable?: boolean;
  /** While the server cannot read its database: the moment of the data that it answers with. */
  dataAsOf?: string | null;
}
