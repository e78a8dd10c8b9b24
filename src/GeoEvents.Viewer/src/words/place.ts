import { count } from "./numbers";

/** "air base" of "air-base"; places of unknown kind are just places. */
export function kindInWords(kind: string): string {
  return kind === "unknown" ? "place" : kind.replaceAll("-", " ");
}

/** "town in Idlib District, Idlib Governorate, Syria" */
export function whereabouts({ kind, within }: { kind: string; within: readonly string[] }): string {
  const words = kindInWords(kind);
  return within.length === 0 ? words : `${words} in ${within.join(", ")}`;
}

/** "under 1 km", "12 km", "1,240 km" */
export function distanceInWords(km: number): string {
  return km < 1 ? "under 1 km" : `${count(km < 100 ? Math.round(km) : Math.round(km / 10) * 10)} km`;
}

/** A share of 1: "97 %"; never nothing at all for a little, and never all for nearly all. */
export function percent(share: number): string {
  return share < 0.01 ? "under 1 %" : share > 0.99 && share < 1 ? "over 99 %" : `${Math.round(share * 100)} %`;
}

/** How the spelling of a name matched, out of the first of the reasons of a search. */
export function spellingInWords(why: readonly string[], name: string): string {
  const [reason = ""] = why;
  const [, exact, rivals] = /^(?:exact|ambiguous): (.+?)(?:, and (\d+) more places? that may be meant)?$/s.exec(reason) ?? [];
  if (exact !== undefined) {
    const spelling = exact.toLowerCase() === name.toLowerCase() ? "this spelling" : `known spelling: ${exact}`;
    return rivals === undefined ? spelling : `${spelling}, one of ${count(Number(rivals) + 1)} places that may be meant`;
  }
  const [, of, rules] = /^spelling of (.+): ([^:]+)$/s.exec(reason) ?? [];
  if (of !== undefined) return of.toLowerCase() === name.toLowerCase() ? `spelling: ${rules}` : `spelling: ${rules} in ${of}`;
  return reason;
}

/** One of the reasons for or against a candidate that the text of an article gave. */
export interface Reason {
  isFor: boolean;
  words: string;
}

const AGAINST = /^against it: /;

const WORDS: Record<string, string> = {
  "exact": "spelled exactly so",
  "curated": "in the curated gazetteer",
  "population": "many people live there",
  "against it: population": "few people live there, or it is not known how many",
};

export function reasonInWords(reason: string): Reason {
  const words = WORDS[reason] ?? (reason.includes("→") ? `spelling: ${reason.replace(/^rule /, "")}` : reason.replace(AGAINST, ""));
  return { isFor: !AGAINST.test(reason), words };
}
