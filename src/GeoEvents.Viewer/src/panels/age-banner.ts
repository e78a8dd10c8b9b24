import { el, fill } from "../dom/element";

/** Says how old the data are while the server cannot reach its database. */
export class AgeBanner {
  readonly element = el("div", { class: "age-banner", role: "status", hidden: true });

  /** `dataAsOf` is an instant; null where the data are those of now. */
  show(dataAsOf: string | null): void {
    this.element.hidden = dataAsOf === null;
    if (dataAsOf === null) return fill(this.element);
    fill(
      this.element,
      el("strong", {}, `Data as of ${new Date(dataAsOf).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })}`),
      el("span", { class: "banner-words" }, "the server cannot reach its database; all goes on by itself when it is back"),
    );
  }
}
