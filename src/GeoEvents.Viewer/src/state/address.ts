import type { State } from "./state";
import { fromQuery, toQuery } from "./url-state";

/** The address bar: where the state is read from and written to. */
export class Address {
  constructor(changed: (state: State) => void) {
    addEventListener("popstate", () => changed(this.read()));
  }

  read(): State {
    return fromQuery(location.search);
  }

  /** A new entry for the back button, or the present one rewritten. */
  write(state: State, how: "push" | "replace"): void {
    const address = `${location.pathname}${toQuery(state)}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }
}
