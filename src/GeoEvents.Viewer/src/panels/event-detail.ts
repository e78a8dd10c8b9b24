import type { Article, EventFeature, EventPlace, EventProperties, Quote } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill, webLink } from "../dom/element";
import { icon } from "../dom/icons";
import { dateInWords, dayInWords } from "../words/dates";
import { REPORTED_AS } from "../words/factuality";
import { figureInWords } from "../words/figures";
import { precisionInWords } from "../words/where";
import { mark } from "./mark";
import { quoteInArticle } from "./quote";
import { resolution } from "./resolution";

export interface DetailEvents {
  closed(): void;
  /** To the event `by` places down the list. */
  stepped(by: 1 | -1): void;
  /** Show a place on the map. */
  located(place: EventPlace): void;
  article(key: string): Promise<Article>;
}

/** One reported event: what was said, by whom, when, where, and the sentence in its article. */
export class EventDetail {
  readonly element = el("article", { class: "detail", "aria-labelledby": "detail-title" });
  #shown: string | null = null;

  constructor(private readonly events: DetailEvents) {
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.events.closed();
    });
  }

  show(event: EventFeature, palette: Palette, position: { index: number; total: number } | null): void {
    const { properties: p } = event;
    const content = JSON.stringify(event);
    const isNew = this.#shown !== content;
    this.#shown = content;
    if (!isNew) return this.#position(position);
    const title = el("h2", { id: "detail-title", tabindex: -1 }, mark(palette.colourOf(p.source), p.factuality), el("span", {}, p.kindLabel, el("span", { class: "as" }, `, ${REPORTED_AS[p.factuality]}`)));
    const article = el("section", { class: "detail-article" }, el("h3", {}, "In its article"), el("p", { class: "quiet" }, "Loading the article…"));
    fill(
      this.element,
      this.#bar(),
      title,
      el("p", { class: "detail-when" }, capital(dateInWords(p)), p.place !== null && el("span", { class: "quiet" }, ` · ${p.place}`)),
      el("blockquote", { class: "detail-quote", dir: "auto", cite: p.url }, p.quote),
      el("p", { class: "detail-source" }, `reported by `, el("strong", {}, p.sourceName), p.published === null ? ", publication date not known" : `, published ${dayInWords(p.published)}`),
      further(p.furtherQuotes, p.url),
      this.#facts(p.places, event),
      article,
      el("p", { class: "hint" }, "GeoEvents shows what the article says. It does not confirm that it happened."),
    );
    this.#position(position);
    this.element.scrollTop = 0;
    void this.#loadArticle(event, article);
  }

  hide(): void {
    this.#shown = null;
    this.element.replaceChildren();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>("#detail-title")?.focus({ preventScroll: true });
  }

  #bar(): HTMLElement {
    const step = (by: 1 | -1, label: string, name: "previous" | "next") =>
      el("button", { class: "icon-button", type: "button", "aria-label": label, title: label, "data-step": by, click: () => this.events.stepped(by) }, icon(name));
    return el(
      "div",
      { class: "detail-bar" },
      el("button", { class: "button quiet-button", type: "button", click: () => this.events.closed() }, icon("back"), "All events"),
      el("span", { class: "detail-position quiet" }),
      step(-1, "Previous event", "previous"),
      step(1, "Next event", "next"),
    );
  }

  #position(position: { index: number; total: number } | null): void {
    const text = this.element.querySelector(".detail-position");
    if (text !== null) text.textContent = position === null ? "" : `${position.index + 1} of ${position.total}`;
    for (const button of this.element.querySelectorAll<HTMLButtonElement>("[data-step]")) {
      button.disabled = position === null || (button.dataset["step"] === "1" ? position.index + 1 >= position.total : position.index === 0);
    }
  }

  #facts(places: readonly EventPlace[], { properties: p }: EventFeature): HTMLElement {
    const killed = figureInWords(p.deathsLow, p.deathsBest, p.deathsHigh);
    const injured = figureInWords(p.injuredLow, p.injuredBest, p.injuredHigh);
    const row = (name: string, ...values: (Node | string)[]) => el("div", {}, el("dt", {}, name), el("dd", {}, ...values));
    return el(
      "dl",
      { class: "facts" },
      row("When", dateInWords(p)),
      row("Where", places.length === 0 ? "no place is named" : el("ul", { class: "places" }, ...places.map((place, index) => this.#place(place, index === 0 && places.length > 1, p)))),
      ...(p.actors.length === 0 ? [] : [row("Who", p.actors.join(" · "))]),
      ...(killed === "" ? [] : [row("Killed", `${killed} killed, as reported`)]),
      ...(injured === "" ? [] : [row("Injured", `${injured} injured, as reported`)]),
    );
  }

  #place(place: EventPlace, isMain: boolean, p: EventProperties): HTMLElement {
    const name = place.name ?? place.text;
    const says = place.name !== null && place.text.toLowerCase() !== place.name.toLowerCase() ? ` (“${place.text}” in the text)` : "";
    const label = el("span", {}, el("strong", {}, name), says, isMain && el("span", { class: "tag" }, "main place"), el("span", { class: "place-precision" }, precisionInWords(place)));
    const isLocated = place.lon !== null && place.lat !== null;
    const found = resolution(place, [p, ...p.furtherQuotes], () => this.events.article(p.article));
    return el("li", {}, label, isLocated && el("button", { class: "icon-button", type: "button", "aria-label": `Show ${name} on the map`, title: "Show on the map", click: () => this.events.located(place) }, icon("target")), found);
  }

  async #loadArticle(event: EventFeature, section: HTMLElement): Promise<void> {
    const { article: key, quoteStart, quoteEnd, url } = event.properties;
    try {
      const article = await this.events.article(key);
      const address = article.url ?? url;
      // A quote in the front matter (the title) has no body around it.
      const bodyStart = article.bodyStart <= quoteStart ? article.bodyStart : 0;
      fill(
        section,
        el("h3", {}, "In its article"),
        el("p", { class: "article-title", dir: "auto" }, article.title ?? "Untitled"),
        quoteInArticle(article.text.slice(bodyStart), quoteStart - bodyStart, quoteEnd - bodyStart),
        address === null ? null : el("p", { class: "article-link" }, webLink(address, address), icon("external")),
      );
    } catch (error) {
      fill(section, el("h3", {}, "In its article"), el("p", { class: "quiet" }, `The article could not be loaded. ${error instanceof Error ? error.message : ""}`));
    }
  }
}

/** The other sentences of the article that report the event. */
function further(quotes: readonly Quote[], url: string | null): HTMLElement | null {
  if (quotes.length === 0) return null;
  return el(
    "section",
    { class: "detail-further", "aria-labelledby": "detail-further-title" },
    el("h3", { id: "detail-further-title" }, "Also in this article"),
    ...quotes.map(({ quote }) => el("blockquote", { dir: "auto", cite: url }, quote)),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
