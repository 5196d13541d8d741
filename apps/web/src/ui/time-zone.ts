let known: string | null = null;

/** The time zone that this browser is in; asking takes long enough to be done only once. */
export function ownTimeZone(): string {
  known ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known;
}
