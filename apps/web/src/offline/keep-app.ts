/**
 * Lets the browser keep the app, so that a board that one has been on opens without a network.
 * Where it cannot (no TLS, a private window) nothing is different from before.
 */
export function keepApp(): void {
  navigator.serviceWorker?.register('/sw.js').catch(() => null);
}
