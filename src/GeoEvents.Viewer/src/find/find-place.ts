import type { Candidate, ResolvedName } from "../api/types";
import { el, fill, set } from "../dom/element";
import { icon } from "../dom/icons";
import { distanceKm } from "../map/geometry";
import type { Camera } from "../state/state";
import { plural } from "../words/numbers";
import { distanceInWords, spellingInWords, whereabouts } from "../words/place";
import { MAX_NAME_LENGTH, Question, type Said } from "./question";

type Middle = Pick<Camera, "lon" | "lat">;

export interface FindEvents {
  resolve(name: string, near: Middle, signal: AbortSignal): Promise<ResolvedName>;
  /** The middle of the map: what lies near it comes first. */
  middle(): Middle;
  chosen(candidate: Candidate): void;
}

const LIST = "find-list";

/** Finds a place in any spelling: a combobox with a list of candidates, as WAI-ARIA describes it. The best candidate is active from the start. */
export class FindPlace {
  readonly element: HTMLElement;
  readonly #input = el("input", {
    type: "text", class: "find-input", role: "combobox", name: "place", "aria-label": "Find a place, in any spelling", placeholder: "Find a place, in any spelling", dir: "auto",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": LIST, autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: MAX_NAME_LENGTH,
  });
  readonly #list = el("ul", { class: "find-list", id: LIST, role: "listbox", "aria-label": "Places", hidden: true });
  readonly #note = el("p", { class: "find-note", hidden: true });
  readonly #status = el("p", { class: "for-screen-readers", role: "status" });
  readonly #clear = el("button", { class: "icon-button find-clear", type: "button", "aria-label": "Clear the search", title: "Clear", hidden: true, click: () => this.#empty() }, icon("close"));
  readonly #question = new Question((name, signal) => this.events.resolve(name, this.events.middle(), signal), (said) => this.#show(said));
  #candidates: readonly Candidate[] = [];
  #active = -1;

  constructor(private readonly events: FindEvents) {
    this.element = el("div", { class: "find", role: "search", "aria-label": "Places" }, el("div", { class: "find-field" }, icon("search"), this.#input, this.#clear), el("div", { class: "find-drop" }, this.#list, this.#note), this.#status);
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#input.addEventListener("focus", () => this.#input.select());
    // A press on the list must not take the focus, which would close it before the click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  #typed(): void {
    this.#clear.hidden = this.#input.value === "";
    this.#question.ask(this.#input.value);
    this.element.toggleAttribute("data-asking", this.#question.isOpen);
  }

  #show(said: Said): void {
    this.element.toggleAttribute("data-asking", false);
    if (said === null) return this.#close();
    if ("failure" in said) return this.#say("The search failed.", el("span", {}, `The search failed. ${said.failure}`));
    this.#candidates = said.candidates;
    if (said.candidates.length === 0) {
      this.#close();
      return this.#say(`No place of the name ${said.name}.`, el("span", {}, "No place of the name ", el("bdi", { class: "find-name" }, said.name), " in the gazetteer."), el("span", { class: "hint" }, "Type the whole name, in any spelling or script. What contains the place may follow: Burayj, Homs."));
    }
    this.#note.hidden = true;
    const middle = this.events.middle();
    fill(this.#list, ...said.candidates.map((candidate, index) => this.#option(candidate, index, distanceKm(middle, candidate))));
    this.#list.hidden = false;
    this.#list.scrollTop = 0;
    this.#input.setAttribute("aria-expanded", "true");
    this.#activate(0);
    this.#status.textContent = `${plural(said.candidates.length, "place")}${said.candidates.length > 1 ? ", the best first; arrow keys choose" : ""}.`;
  }

  #say(announced: string, ...shown: Node[]): void {
    fill(this.#note, ...shown);
    this.#note.hidden = false;
    this.#status.textContent = announced;
  }

  #option(candidate: Candidate, index: number, km: number): HTMLElement {
    const { name, arabicName, why } = candidate;
    return el(
      "li",
      { class: "find-option", role: "option", id: `${LIST}-${index}`, "aria-selected": "false", "data-place": candidate.id, click: () => this.#clicked(index), pointermove: () => index === this.#active || this.#activate(index) },
      el("span", { class: "find-top" }, el("bdi", { class: "find-name" }, name), arabicName !== null && arabicName !== name && el("span", { class: "find-arabic", dir: "auto", lang: "ar" }, arabicName), el("span", { class: "find-distance" }, distanceInWords(km))),
      el("span", { class: "find-where", dir: "auto" }, whereabouts(candidate)),
      el("span", { class: "find-spelling", dir: "auto" }, spellingInWords(why, name)),
    );
  }

  #activate(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    set(this.#input, { "aria-activedescendant": index < 0 ? null : `${LIST}-${index}` });
    this.#list.children[index]?.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    // Enter that ends the composition of a word (input methods) is not ours.
    if (event.isComposing) return;
    if (event.key === "Enter") {
      if (isOpen && !this.#question.isOpen) this.#choose(this.#active);
    } else if (event.key === "Escape") {
      if (isOpen || !this.#note.hidden) this.#close();
      else this.#empty();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const [by, count] = [event.key === "ArrowDown" ? 1 : -1, this.#candidates.length];
      if (isOpen) this.#activate((this.#active + by + count) % count);
      else this.#typed();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #clicked(index: number): void {
    this.#choose(index);
    // So that no keyboard of a phone stays over the map.
    this.#input.blur();
  }

  #choose(index: number): void {
    const candidate = this.#candidates[index];
    if (candidate === undefined) return;
    this.#input.value = candidate.name;
    this.#clear.hidden = false;
    this.#close();
    this.events.chosen(candidate);
  }

  #close(): void {
    this.#question.drop();
    this.element.toggleAttribute("data-asking", false);
    this.#list.hidden = true;
    this.#note.hidden = true;
    this.#status.textContent = "";
    this.#input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  #empty(): void {
    this.#input.value = "";
    this.#clear.hidden = true;
    this.#close();
    this.#input.focus();
  }
}
