import type { Factuality } from "../api/types";
import { slotColour } from "../colours/palette";
import { isHypothetical } from "../words/factuality";
import type { MapTheme } from "./theme";

// Symbols are drawn when the map first needs them. Their names say what they look like:
//   dot|<slot>|<factuality>            one event
//   pie|<radius>|<solid per slot>|<hollow per slot>   several events at one place: parts of the ring, separated by commas

const PIXEL_RATIO = 2;
const DOT_RADIUS = 6.5;

export function dotName(slot: number, factuality: Factuality): string {
  return `dot|${slot}|${factuality}`;
}

export function pieName(count: number, solid: readonly number[], hollow: readonly number[]): string {
  return `pie|${pieRadius(count)}|${solid.join()}|${hollow.join()}`;
}

export interface Symbol {
  image: ImageData;
  pixelRatio: number;
}

/** The symbol of a name; null for a name that is none. */
export function drawSymbol(name: string, theme: MapTheme): Symbol | null {
  const [type, first, second, third] = name.split("|");
  if (type === "dot") return symbol(2 * DOT_RADIUS + 6, (context) => drawDot(context, slotColour(Number(first)), second as Factuality, theme));
  if (type !== "pie") return null;
  const radius = Number(first);
  return symbol(2 * radius + 4, (context) => drawPie(context, radius, numbers(second), numbers(third), theme));
}

/** Grows with the number of digits more than with the number: a place is not larger for being reported more often. */
function pieRadius(total: number): number {
  return total < 10 ? 12 : total < 100 ? 14 : total < 1000 ? 17 : 20;
}

function drawDot(context: Context, colour: string, factuality: Factuality, theme: MapTheme): void {
  context.lineWidth = 1.5;
  disc(context, DOT_RADIUS + 1.2, theme.paper);
  if (!isHypothetical(factuality)) {
    disc(context, DOT_RADIUS, colour);
    if (factuality === "alleged") disc(context, 2.1, theme.paper);
    return;
  }
  context.strokeStyle = colour;
  context.lineWidth = 2.2;
  if (factuality === "planned") context.setLineDash([2.9, 2.3]);
  circle(context, DOT_RADIUS - 1);
  context.stroke();
  context.setLineDash([]);
  if (factuality === "threatened") disc(context, 2, colour);
  if (factuality === "negated") {
    const reach = (DOT_RADIUS - 1) * Math.SQRT1_2;
    context.beginPath();
    context.moveTo(-reach, reach);
    context.lineTo(reach, -reach);
    context.stroke();
  }
}

function drawPie(context: Context, radius: number, solid: number[], hollow: number[], theme: MapTheme): void {
  const total = [...solid, ...hollow].reduce((sum, n) => sum + n, 0);
  disc(context, radius + 1.2, theme.paper);
  const ring = 4;
  const middle = radius - ring / 2;
  const segments = [...solid.map((n, slot) => ({ n, slot, dashed: false })), ...hollow.map((n, slot) => ({ n, slot, dashed: true }))].filter(({ n }) => n > 0);
  const gap = segments.length > 1 ? 1.4 / middle : 0;
  let angle = -Math.PI / 2;
  for (const { n, slot, dashed } of segments) {
    const sweep = (n / total) * 2 * Math.PI;
    context.beginPath();
    context.arc(0, 0, middle, angle + gap / 2, angle + Math.max(gap, sweep - gap / 2));
    context.strokeStyle = slotColour(slot);
    context.lineWidth = dashed ? ring - 1.6 : ring;
    context.setLineDash(dashed ? [2.4, 2] : []);
    context.stroke();
    angle += sweep;
  }
  context.setLineDash([]);
}

type Context = OffscreenCanvasRenderingContext2D;

function symbol(size: number, draw: (context: Context) => void): Symbol {
  const pixels = Math.ceil(size) * PIXEL_RATIO;
  const context = new OffscreenCanvas(pixels, pixels).getContext("2d", { willReadFrequently: true }) as Context;
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.translate(pixels / PIXEL_RATIO / 2, pixels / PIXEL_RATIO / 2);
  draw(context);
  return { image: context.getImageData(0, 0, pixels, pixels), pixelRatio: PIXEL_RATIO };
}

function disc(context: Context, radius: number, fill: string): void {
  circle(context, radius);
  context.fillStyle = fill;
  context.fill();
}

function circle(context: Context, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
}

function numbers(text: string | undefined): number[] {
  return (text ?? "").split(",").map(Number);
}
