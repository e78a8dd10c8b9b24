/** How long the page rests between two looks. */
const REST_MS = 5_000;

/** Calls `look` again and again while people can see the page: one look at a time, and at once where they come back to it. */
export function watch(look: () => Promise<void>): void {
  let timer = 0;
  let isLooking = false;
  const next = async () => {
    clearTimeout(timer);
    if (document.hidden || isLooking) return;
    isLooking = true;
    try {
      await look();
    } finally {
      isLooking = false;
      timer = window.setTimeout(next, REST_MS);
    }
  };
  document.addEventListener("visibilitychange", next);
  timer = window.setTimeout(next, REST_MS);
}
