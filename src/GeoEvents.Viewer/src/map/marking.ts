import type { EventFeature, FootprintFeature } from "../api/types";

export interface MarkingEvents {
  /** The areas and lines of an event's places. */
  footprints(event: EventFeature): Promise<FootprintFeature[]>;
  /** Draw these marks; null: none. */
  marked(event: EventFeature | null, footprints: readonly FootprintFeature[]): void;
}

/** The event whose places are marked: its points at once, its areas when they are here. */
export class Marking {
  #id: string | null = null;
  #timer = 0;

  constructor(private readonly events: MarkingEvents) {}

  /** Areas are asked for after `delay` ms, so that passing over the rows of a list asks for none. */
  mark(event: EventFeature | null, delay = 0): void {
    clearTimeout(this.#timer);
    if (event === null || event.id !== this.#id) this.events.marked(event, []);
    this.#id = event?.id ?? null;
    if (event !== null) this.#timer = window.setTimeout(() => void this.#markAreas(event), delay);
  }

  async #markAreas(event: EventFeature): Promise<void> {
    try {
      const footprints = await this.events.footprints(event);
      if (this.#id === event.id) this.events.marked(event, footprints);
    } catch {
      // Without its areas the event is marked by its points.
    }
  }
}
