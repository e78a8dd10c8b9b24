import type { Article, Candidate, EventPlace, Mention, Quote } from "../api/types";
import { el, fill } from "../dom/element";
import { distanceKm } from "../map/geometry";
import { distanceInWords, percent, reasonInWords, whereabouts, type Reason } from "../words/place";

/** Shares below this are not worth a word about how they add up. */
const WORTH_SAYING = 0.05;

type Span = Pick<Quote, "quoteStart" | "quoteEnd">;

/** "How was this place found?": the candidates of its name with the reasons, read when people open it. */
export function resolution(place: EventPlace, quotes: readonly Span[], article: () => Promise<Article>): HTMLElement {
  const body = el("div", { class: "resolution-body" });
  const details = el("details", { class: "resolution" }, el("summary", {}, "How was this place found?"), body);
  details.addEventListener("toggle", async () => {
    if (!details.open || body.childElementCount > 0) return;
    fill(body, el("p", { class: "quiet" }, "Loading…"));
    try {
      const { mentions } = await article();
      fill(body, ...explain(place, mentionOf(place, mentions, quotes)));
    } catch {
      // Empty, so that opening it again tries again.
      fill(body);
      details.open = false;
    }
  });
  return details;
}

/** The mention that a place of an event comes from: of its words, best in one of its sentences; null where they name nothing. */
export function mentionOf(place: Pick<EventPlace, "id" | "text">, mentions: readonly Mention[], quotes: readonly Span[]): Mention | null {
  const words = place.text.toLowerCase();
  const fit = (mention: Mention) => {
    const isSame = place.id !== null && mention.place?.id === place.id;
    const isNamed = words.includes(mention.text.toLowerCase());
    if (place.id !== null ? !isSame : !isNamed || mention.place !== null) return 0;
    return 1 + (isNamed ? 4 : 0) + (quotes.some(({ quoteStart, quoteEnd }) => mention.start < quoteEnd && mention.end > quoteStart) ? 2 : 0) + (mention.government ? 0 : 1);
  };
  let best: Mention | null = null;
  for (const mention of mentions) if (fit(mention) > (best === null ? 0 : fit(best))) best = mention;
  return best;
}

function explain(place: EventPlace, mention: Mention | null): Node[] {
  if (mention === null) {
    const why = place.id === null ? "Not pinned: these words name no place that could be looked up." : "The article's text does not name it by itself: the place comes from words around the sentence.";
    return [el("p", { class: "resolution-verdict" }, why)];
  }
  const chosen = mention.candidates.find(({ id }) => id === place.id) ?? null;
  const others = mention.candidates.filter((candidate) => candidate !== chosen);
  const quoted = el("bdi", { class: "resolution-text" }, `“${mention.text}”`);
  if (chosen === null) {
    const why =
      mention.government ? " stands for a government here, not for a location."
      : others.length === 0 ? " is not in the gazetteer."
      : " may mean several places, or none of them, and nothing speaks clearly for one.";
    return [el("p", { class: "resolution-verdict" }, el("strong", {}, "Not pinned: "), quoted, why, place.lon !== null && " The map shows what the words around it leave open."), ...candidates(others.length === 0 ? null : "What it may mean", others, null)];
  }
  const isShared = mention.confidence > chosen.score + WORTH_SAYING;
  return [
    el("p", { class: "resolution-verdict" }, quoted, ` was taken for this place, with a confidence of ${percent(mention.confidence)}.`),
    candidate(chosen, null),
    isShared && el("p", { class: "hint" }, "Candidates that lie in one another, such as a town and its governorate, add to that confidence."),
    ...candidates(others.length === 0 ? null : "Not chosen", others, chosen),
    others.length === 0 && el("p", { class: "hint" }, "No other place came into question."),
  ].filter((node): node is HTMLElement => node !== false);
}

function candidates(heading: string | null, list: readonly Candidate[], chosen: Candidate | null): HTMLElement[] {
  return heading === null ? [] : [el("h4", {}, heading), el("ul", { class: "candidates" }, ...list.map((other) => el("li", {}, candidate(other, chosen))))];
}

/** A candidate, and how far it lies from the chosen one. */
function candidate(place: Candidate, chosen: Candidate | null): HTMLElement {
  const { name, arabicName, score, why } = place;
  const share = el("span", { class: "candidate-score", title: "How likely it is meant, of 100 %" }, percent(score));
  const bar = el("span", { class: "candidate-bar", "aria-hidden": "true" });
  bar.style.setProperty("--share", score.toFixed(3));
  return el(
    "div", { class: chosen === null ? "candidate" : "candidate is-other", "data-candidate": place.id },
    el("div", { class: "candidate-top" }, el("span", {}, el("bdi", { class: "candidate-name" }, name), arabicName !== null && arabicName !== name && el("span", { class: "find-arabic", dir: "auto", lang: "ar" }, arabicName)), share),
    bar,
    el("p", { class: "candidate-where", dir: "auto" }, whereabouts(place), chosen !== null && `, ${distanceInWords(distanceKm(chosen, place))} from the chosen one`),
    reasons(why.map(reasonInWords), chosen !== null),
  );
}

/** Of a candidate that was not chosen, what speaks against it, where anything does. */
function reasons(all: readonly Reason[], isOther: boolean): HTMLElement {
  const against = all.filter(({ isFor }) => !isFor);
  const told = isOther && against.length > 0 ? against : all;
  return el("ul", { class: "reasons" }, ...told.map(({ isFor, words }) => el("li", { class: isFor ? "is-for" : "is-against" }, !isFor && el("span", { class: "for-screen-readers" }, "against it: "), el("bdi", {}, words))));
}
