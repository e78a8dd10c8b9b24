import { el } from "../dom/element";

/** A few words beside the pointer. */
export class Tooltip {
  readonly element = el("div", { class: "tooltip map-tooltip", hidden: true, "aria-hidden": "true" });

  show(lines: readonly string[], x: number, y: number): void {
    this.element.hidden = lines.length === 0;
    if (lines.length === 0) return;
    this.element.replaceChildren(...lines.map((line, index) => el(index === 0 ? "strong" : "span", {}, line)));
    const room = this.element.parentElement?.clientWidth ?? 0;
    const left = x + 16 + this.element.offsetWidth > room ? x - 16 - this.element.offsetWidth : x + 16;
    this.element.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(4, y - 12))}px)`;
  }
}
