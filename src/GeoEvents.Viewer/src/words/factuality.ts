import type { Factuality } from "../api/types";

/** What the sentence claims, as a word for legends. */
export const FACTUALITY_LABEL: Record<Factuality, string> = {
  asserted: "Said to have happened",
  alleged: "Alleged",
  planned: "Planned",
  threatened: "Threatened",
  negated: "Denied",
};

/** The same behind the name of a kind: "Shelling, reported as alleged". */
export const REPORTED_AS: Record<Factuality, string> = {
  asserted: "reported",
  alleged: "reported as alleged",
  planned: "reported as planned",
  threatened: "reported as a threat",
  negated: "reported not to have happened",
};

/** True where the text does not say that it happened; drawn hollow. */
export function isHypothetical(factuality: Factuality): boolean {
  return factuality === "planned" || factuality === "threatened" || factuality === "negated";
}
