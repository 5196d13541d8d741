/** Does something once the page has nothing better to do. Safari has no idle callback. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(work, { timeout: 5000 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(work, 1000);
  return () => clearTimeout(asked);
}
