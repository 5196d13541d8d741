let known: string | null = null;

/** The time zone that this browser is in. Asking takes long, so that it is done once. */
export function ownTimeZone(): string {
  if (known !== null) return known;
  // Whoever has travelled meanwhile comes back to the page.
  document.addEventListener('visibilitychange', forget, { once: true });
  known = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known;
}

function forget(): void {
  known = null;
}
