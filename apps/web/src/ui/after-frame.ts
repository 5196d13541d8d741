/** Does something once the next picture is on the screen; at once where nobody is looking. */
export function afterFrame(act: () => void): void {
  if (document.hidden) act();
  else requestAnimationFrame(() => setTimeout(act));
}
