import { removeSamples } from "../api/client";
import type { Settings } from "../api/types";
import { el, fill } from "../dom/element";

/** Says that what is shown are samples, and removes them. */
export class SamplesBanner {
  readonly element = el("div", { class: "banner", hidden: true });

  constructor(private readonly removed: () => void) {}

  show({ samples, key, writable }: Settings): void {
    this.element.hidden = !samples;
    if (!samples) return fill(this.element);
    const remove = el("button", { class: "button", type: "button" }, "Remove the samples");
    const message = el("span", { role: "status" });
    remove.addEventListener("click", () => void this.#remove(key ?? "", remove, message));
    fill(
      this.element,
      el("strong", {}, "Sample data"),
      el("span", { class: "banner-words" }, "short articles written to try GeoEvents with, in the place of your own"),
      // Without the key this page may only look: the server is on another machine.
      key === null || writable === false ? null : remove,
      message,
    );
  }

  async #remove(key: string, button: HTMLButtonElement, message: HTMLElement): Promise<void> {
    button.disabled = true;
    try {
      await removeSamples(key);
      this.element.hidden = true;
      this.removed();
    } catch (error) {
      button.disabled = false;
      message.textContent = `They could not be removed. ${error instanceof Error ? error.message : ""}`;
    }
  }
}
