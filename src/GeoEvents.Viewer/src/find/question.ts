import { isAbort } from "../api/client";
import type { ResolvedName } from "../api/types";

/** How long typing rests before the server is asked. */
const REST_MS = 220;

/** Longer texts are no names; the server would refuse them. */
export const MAX_NAME_LENGTH = 200;

export type Said = { candidates: ResolvedName["candidates"]; name: string } | { failure: string } | null;

/** Asks for a name that is being typed: once typing rests, and only the last question counts. */
export class Question {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open = new AbortController();
  #name = "";

  /** `said` hears the answer; null where there is no question. */
  constructor(private readonly resolve: (name: string, signal: AbortSignal) => Promise<ResolvedName>, private readonly said: (said: Said) => void, private readonly restMs = REST_MS) {}

  /** True while an answer is awaited. */
  isOpen = false;

  ask(text: string): void {
    const name = text.trim();
    if (name === this.#name && this.isOpen) return;
    this.drop();
    this.#name = name;
    if (name === "") return this.said(null);
    this.isOpen = true;
    this.#timer = setTimeout(() => void this.#send(name), this.restMs);
  }

  /** What is asked now is of no interest any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#open.abort();
    this.#name = "";
    this.isOpen = false;
  }

  async #send(name: string): Promise<void> {
    this.#open = new AbortController();
    const { signal } = this.#open;
    try {
      const { candidates } = await this.resolve(name, signal);
      if (signal.aborted) return;
      this.isOpen = false;
      this.said({ name, candidates });
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      this.isOpen = false;
      this.said({ failure: error instanceof Error ? error.message : String(error) });
    }
  }
}
