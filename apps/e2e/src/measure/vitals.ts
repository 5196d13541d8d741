import type { Page } from 'playwright-core';

/** What the page notes about itself while it runs; times in milliseconds since it was opened. */
interface Notes {
  /** Largest contentful paint. */
  lcp: number;
  /** When the first card was drawn, after the frame around the board. */
  board: number;
  /** Layout shifts, those right after input left out. */
  readonly shifts: { readonly at: number; readonly value: number }[];
  /** From when an update came in over the socket to when its picture was drawn. */
  readonly remote: number[];
  /** Interactions of 16 ms and more: when they began and how long until their picture was shown. */
  readonly interactions: { readonly start: number; readonly took: number }[];
  readonly frames: number[];
}

type Window = typeof globalThis & { notes: Notes };

/** Put into a page before it loads. Everything is inside, because the page gets it as text. */
export function noteVitals(): void {
  const notes: Notes = { lcp: 0, board: 0, shifts: [], remote: [], interactions: [], frames: [] };
  Object.assign(window, { notes });
  const observe = (type: string, note: (entry: PerformanceEntry) => void, more = {}): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  };
  observe('largest-contentful-paint', ({ startTime }) => {
    notes.lcp = startTime;
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) notes.shifts.push({ at: entry.startTime, value });
  });
  const onEvent = (entry: PerformanceEntry): void => {
    if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId === 0) return;
    notes.interactions.push({ start: entry.startTime, took: entry.duration });
  };
  observe('event', onEvent, { durationThreshold: 16 });

  let arrived: number | null = null;
  const Native = WebSocket;
  class NotingSocket extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (!/\/boards\/[^/?]+\?/.test(String(url))) return;
      this.addEventListener('message', ({ data }) => {
        // A frame of type 0 is about the document; presence and receipts draw nothing here.
        if (new Uint8Array(data as ArrayBuffer)[0] === 0) arrived ??= performance.now();
      });
    }
  }
  Object.assign(window, { WebSocket: NotingSocket });
  const drawn = new MessageChannel();
  let began = 0;
  drawn.port1.onmessage = () => notes.remote.push(performance.now() - began);
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => {
      if (notes.board === 0) noteBoard();
      // Only what is awaited is looked at: looking costs time as well.
      const onBoard = ({ target }: MutationRecord) =>
        (target instanceof Element ? target : target.parentElement)?.closest('main') != null;
      if (arrived === null || !changes.some(onBoard)) return;
      began = arrived;
      arrived = null;
      // The message comes after the frame in which the change is drawn.
      requestAnimationFrame(() => drawn.port2.postMessage(null));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    const noteBoard = (): void => {
      if (document.querySelector('[data-focus-key^="card:"]') === null) return;
      notes.board = performance.now();
      requestAnimationFrame(() => {
        setTimeout(() => {
          notes.board = performance.now();
        });
      });
    };
  });
}

/** Cumulative layout shift: the largest sum within five seconds, without a pause of one second. */
export function layoutShift(shifts: Notes['shifts']): number {
  let worst = 0;
  let sum = 0;
  let first = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, value } of shifts) {
    if (at - last > 1000 || at - first > 5000) {
      sum = 0;
      first = at;
    }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

export function readNotes(page: Page): Promise<Notes> {
  return page.evaluate(() => (window as unknown as Window).notes);
}

export function pageTime(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Notes the times between frames until it is told to stop. */
export async function noteFrames(page: Page): Promise<{ stop: () => Promise<number[]> }> {
  await page.evaluate(() => {
    const { notes } = window as unknown as Window;
    let last = performance.now();
    const frame = (now: number): void => {
      notes.frames.push(now - last);
      last = now;
      if (!('framesDone' in window)) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return {
    stop: () =>
      page.evaluate(() => {
        Object.assign(window, { framesDone: true });
        return (window as unknown as Window).notes.frames.slice(1);
      }),
  };
}
