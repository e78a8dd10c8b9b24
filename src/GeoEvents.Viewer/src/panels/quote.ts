import { el } from "../dom/element";

/** The text around a quote. */
export interface Excerpt {
  before: string;
  quote: string;
  after: string;
  /** True where the excerpt leaves out text on that side. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

const CONTEXT = 420;

/** The quote with about `context` characters on each side, cut between paragraphs or words. Offsets count UTF-16 units, as strings do. */
export function excerptOf(text: string, start: number, end: number, context = CONTEXT): Excerpt {
  const [from, to] = [Math.max(0, Math.min(start, text.length)), Math.max(0, Math.min(end, text.length))];
  const first = cutBefore(text, from, context);
  const last = cutAfter(text, to, context);
  return { before: text.slice(first, from), quote: text.slice(from, to), after: text.slice(to, last), isCutBefore: first > 0, isCutAfter: last < text.length };
}

function cutBefore(text: string, from: number, context: number): number {
  const limit = from - context;
  if (limit <= 0) return 0;
  const paragraph = text.indexOf("\n\n", limit);
  if (paragraph >= 0 && paragraph + 2 < from) return paragraph + 2;
  const space = text.indexOf(" ", limit);
  return space >= 0 && space < from ? space + 1 : limit;
}

function cutAfter(text: string, to: number, context: number): number {
  const limit = to + context;
  if (limit >= text.length) return text.length;
  const paragraph = text.lastIndexOf("\n\n", limit);
  if (paragraph > to) return paragraph;
  const space = text.lastIndexOf(" ", limit);
  return space > to ? space : limit;
}

/** The article's text with the quote marked: first an excerpt, all of it on demand. */
export function quoteInArticle(text: string, start: number, end: number): HTMLElement {
  const box = el("div", { class: "article-text", dir: "auto", tabindex: 0, role: "group", "aria-label": "Text of the article" });
  const show = (excerpt: Excerpt) => {
    const more = () => show(excerptOf(text, start, end, Infinity));
    const quote = el("mark", {}, excerpt.quote);
    box.replaceChildren(
      ...(excerpt.isCutBefore ? [el("span", { class: "cut" }, "… ")] : []),
      excerpt.before,
      quote,
      excerpt.after,
      ...(excerpt.isCutAfter ? [el("span", { class: "cut" }, " …")] : []),
      ...(excerpt.isCutBefore || excerpt.isCutAfter ? [el("button", { class: "link article-more", type: "button", click: more }, "Show the whole article")] : []),
    );
    // Only the box scrolls, not the panel around it.
    requestAnimationFrame(() => (box.scrollTop = Math.max(0, quote.offsetTop - box.clientHeight / 3)));
  };
  show(excerptOf(text, start, end));
  return box;
}
