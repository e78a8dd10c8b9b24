import { addProtocol, type Map as MapLibre } from "maplibre-gl";
import { isAbort } from "../api/client";
import type { Palette } from "../colours/palette";
import { drawn } from "./drawn";
import type { TileId } from "./tile-id";

export const EVENT_TILES = "event-tiles";
export const TILE_ADDRESS = `${EVENT_TILES}://{z}/{x}/{y}`;

/** What tiles are to show. */
export interface TileQuestion {
  /** The filter as a query string. */
  filter: string;
  /** Of the data: other data are asked for anew. */
  version: number;
  palette: Palette;
}

export interface TileServer {
  /** A tile of the server's. Throws where there is none. */
  tile(id: TileId, filter: string, signal: AbortSignal): Promise<Uint8Array>;
  /** A tile did not come. */
  failed(error: unknown): void;
}

/**
 * Answers MapLibre's requests for tiles, all by one question. Another question takes all tiles anew, each shown until the new one
 * is there; but only when those before have come, and then the newest, so that the map follows a hand that drags as fast as the server answers.
 */
export class EventTiles {
  #wanted: TileQuestion | null = null;
  #asked: TileQuestion | null = null;

  constructor(private readonly map: MapLibre, private readonly server: TileServer) {
    addProtocol(EVENT_TILES, async ({ url }, { signal }) => {
      const [z = 0, x = 0, y = 0] = url.slice(EVENT_TILES.length + 3).split("/").map(Number);
      return { data: await this.#answer({ z, x, y }, signal) };
    });
    map.on("sourcedata", ({ sourceId }) => sourceId === EVENT_TILES && this.#next());
    // Of a tile that is not waited for any more, since the map has moved, nothing else tells.
    map.on("idle", () => this.#next());
  }

  show(question: TileQuestion): void {
    this.#wanted = question;
    this.#next();
  }

  /** False while the map has yet to be drawn by what was wanted last. */
  get isDrawn(): boolean {
    return !this.#isBehind && this.#isLoaded;
  }

  get #isBehind(): boolean {
    return this.#wanted !== null && !isSame(this.#wanted, this.#asked);
  }

  get #isLoaded(): boolean {
    return this.map.getSource(EVENT_TILES) !== undefined && this.map.isSourceLoaded(EVENT_TILES);
  }

  #next(): void {
    if (!this.#isBehind || !this.#isLoaded) return;
    this.#asked = this.#wanted;
    this.map.refreshTiles(EVENT_TILES);
  }

  async #answer(id: TileId, signal: AbortSignal): Promise<ArrayBuffer> {
    const question = this.#asked;
    // Nothing is asked yet.
    if (question === null) return new ArrayBuffer(0);
    try {
      const bytes = drawn(await this.server.tile(id, question.filter, signal), id, question.palette);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    } catch (error) {
      if (isAbort(error)) throw error;
      // MapLibre never asks again for a tile that failed: to it, it is an empty one.
      this.server.failed(error);
      return new ArrayBuffer(0);
    }
  }
}

function isSame(a: TileQuestion, b: TileQuestion | null): boolean {
  return a.filter === b?.filter && a.version === b.version && a.palette === b.palette;
}
