import { isAbort } from "./client";

/**
 * Asks one question at a time: while one is being answered only the newest of those that come is kept, and asked next.
 * So a hand that drags is followed as fast as answers come, and the last answer is always to the last question.
 */
export class Latest<A> {
  #wanted: string | null = null;
  #answered: string | null = null;
  #running: Promise<void> | null = null;
  #isOutdated = false;

  /** `took` gets every answer with its question; `failed` why there is none. */
  constructor(private readonly send: (question: string) => Promise<A>, private readonly took: (answer: A, question: string) => void, private readonly failed: (error: unknown) => void) {}

  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** Asks where the question is another than before. Ends when it, or one that came after it, is answered. */
  async ask(question: string): Promise<void> {
    this.#wanted = question;
    if (question === this.#answered && this.#running === null) return;
    await (this.#running ??= this.#run());
  }

  /** The answers may be others now: the same question is asked again. */
  forget(): void {
    this.#answered = null;
    this.#isOutdated = this.isBusy;
  }

  /** Nobody waits for an answer any more. */
  drop(): void {
    this.#wanted = null;
    this.#answered = null;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted !== null && this.#wanted !== this.#answered) await this.#once(this.#wanted);
    } finally {
      this.#running = null;
    }
  }

  async #once(question: string): Promise<void> {
    this.#isOutdated = false;
    try {
      const answer = await this.send(question);
      if (this.#wanted === null) return;
      this.#answered = this.#isOutdated ? null : question;
      this.took(answer, question);
    } catch (error) {
      // Nobody waits for the answer any more where another question came meanwhile.
      if (this.#wanted !== question) return;
      this.#wanted = null;
      if (!isAbort(error)) this.failed(error);
    }
  }
}
