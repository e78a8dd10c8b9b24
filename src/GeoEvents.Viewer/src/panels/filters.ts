import type { Facets, Factuality } from "../api/types";
import type { Palette } from "../colours/palette";
import { el } from "../dom/element";
import { DEFAULT_FACTUALITY, FACTUALITIES, type State } from "../state/state";
import { FACTUALITY_LABEL } from "../words/factuality";
import { FacetList } from "./facet-list";
import { legend } from "./legend";
import { mark } from "./mark";

type Change = (patch: Partial<State>) => void;

/** The panel of sources, claims and kinds. */
export class Filters {
  readonly element: HTMLElement;
  readonly #sources: FacetList;
  readonly #claims: FacetList;
  readonly #kinds: FacetList;
  readonly #inView: HTMLInputElement;
  readonly #note = el("p", { class: "hint", hidden: true }, "Sources with a grey mark share that colour.");

  constructor(change: Change) {
    this.#sources = new FacetList("Sources", "source", (sources) => change({ sources }));
    this.#claims = new FacetList("What is claimed", "factuality", (ids) => change({ factuality: (ids as Factuality[] | null) ?? FACTUALITIES }), "as given");
    this.#kinds = new FacetList("Kinds of event", "kind", (kinds) => change({ kinds }));
    this.#inView = el("input", { type: "checkbox", name: "area", change: () => change({ inView: this.#inView.checked }) });
    this.element = el(
      "aside",
      { class: "filters", "aria-label": "Filters" },
      this.#sources.element,
      this.#note,
      this.#claims.element,
      this.#kinds.element,
      el("div", { class: "facet" }, el("div", { class: "facet-head" }, el("h2", {}, "Area")), el("label", { class: "switch-row" }, this.#inView, "Only what the map shows")),
      legend(),
    );
  }

  show(facets: Facets, state: State, palette: Palette): void {
    this.#sources.show(
      facets.sources.map(({ id, name, count }) => ({ id, label: name, count, symbol: mark(palette.colourOf(id), "asserted") })),
      state.sources === null ? null : new Set(state.sources),
    );
    const counts = new Map(facets.factuality.map(({ id, count }) => [id, count]));
    this.#claims.show(
      // Claims of which there are none stay, so that the legend of symbols is whole.
      FACTUALITIES.map((id) => ({ id, label: FACTUALITY_LABEL[id], count: counts.get(id) ?? 0, symbol: mark("currentColor", id) })),
      state.factuality.length === FACTUALITIES.length ? null : new Set(state.factuality),
    );
    this.#kinds.show(facets.kinds.filter(({ id, count }) => count > 0 || state.kinds?.includes(id)), state.kinds === null ? null : new Set(state.kinds));
    this.#inView.checked = state.inView;
    this.#note.hidden = !palette.hasOthers;
  }
}

/** What "reset" goes back to. */
export const NO_FILTER: Partial<State> = { from: null, to: null, undated: false, sources: null, kinds: null, factuality: DEFAULT_FACTUALITY, inView: false };
