/** A worker's clock goes on when the window is behind another, where a page's own nearly stops. */
const EVERY_MS = 200;

setInterval(() => postMessage(0), EVERY_MS);
