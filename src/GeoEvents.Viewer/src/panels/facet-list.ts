import { el, fill } from "../dom/element";
import { count } from "../words/numbers";

export interface FacetItem {
  id: string;
  label: string;
  count: number;
  /** Drawn before the label. */
  symbol?: Element;
}

const SHOWN = 10;

/** A list of checkboxes with counts. What is switched off keeps its count. */
export class FacetList {
  readonly element: HTMLElement;
  readonly #items = el("ul", { class: "facet-items" });
  readonly #all: HTMLButtonElement;
  /** The order of the first answer: rows must not jump while people click on them. */
  readonly #order = new Map<string, number>();
  #isExpanded = false;
  #last: [readonly FacetItem[], ReadonlySet<string> | null] = [[], null];

  /** `changed` gets the ids that are on; null is all of them. */
  constructor(title: string, private readonly name: string, private readonly changed: (ids: string[] | null) => void, private readonly order: "by count" | "as given" = "by count") {
    this.#all = el("button", { class: "link", type: "button", hidden: true, click: () => this.changed(null) }, "All");
    const id = `facet-${name}`;
    this.element = el("div", { class: "facet", role: "group", "aria-labelledby": id }, el("div", { class: "facet-head" }, el("h2", { id }, title), this.#all), this.#items);
  }

  show(items: readonly FacetItem[], on: ReadonlySet<string> | null): void {
    this.#last = [items, on];
    const ranked = this.order === "as given" ? items : [...items].sort((a, b) => b.count - a.count);
    for (const { id } of ranked) if (!this.#order.has(id)) this.#order.set(id, this.#order.size);
    const sorted = [...items].sort((a, b) => (this.#order.get(a.id) ?? 0) - (this.#order.get(b.id) ?? 0));
    const shown = this.#isExpanded || sorted.length <= SHOWN + 1 ? sorted : sorted.filter(({ id }, index) => index < SHOWN || on?.has(id));
    const most = Math.max(1, ...items.map((item) => item.count));
    const focused = document.activeElement?.getAttribute("data-key");
    this.#all.hidden = on === null;
    this.element.hidden = items.length === 0;
    fill(this.#items, ...shown.map((item) => this.#row(item, on, most)), shown.length < sorted.length && this.#expander(sorted.length - shown.length));
    if (focused) this.#items.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  #row(item: FacetItem, on: ReadonlySet<string> | null, most: number): HTMLElement {
    const isOn = on === null || on.has(item.id);
    const box = el("input", {
      type: "checkbox", name: this.name, value: item.id, "data-key": `${this.name}:${item.id}`, change: () => this.#toggle(item.id),
    });
    box.checked = isOn;
    const bar = el("span", { class: "facet-bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", String(item.count / most));
    return el(
      "li",
      { class: item.count === 0 ? "facet-row is-none" : "facet-row" },
      el("label", {}, box, item.symbol ?? null, el("span", { class: "facet-label", title: item.label }, item.label), bar, el("span", { class: "facet-count" }, count(item.count))),
      el("button", { class: "only", type: "button", "data-key": `${this.name}:only:${item.id}`, "aria-label": `Only ${item.label}`, click: () => this.changed([item.id]) }, "only"),
    );
  }

  #expander(more: number): HTMLElement {
    const expand = () => {
      this.#isExpanded = true;
      this.show(...this.#last);
    };
    return el("li", {}, el("button", { class: "link", type: "button", click: expand }, `Show ${count(more)} more`));
  }

  #toggle(id: string): void {
    const [items, on] = this.#last;
    const ids = items.map((item) => item.id);
    const wasOn = on === null ? ids : [...on];
    const next = wasOn.includes(id) ? wasOn.filter((other) => other !== id) : [...wasOn, id];
    // None would be a map of nothing: the last one that is switched off switches all on.
    this.changed(next.length === 0 || ids.every((other) => next.includes(other)) ? null : next);
  }
}
