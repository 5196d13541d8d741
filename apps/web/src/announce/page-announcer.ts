import { type Announcement, Announcer } from './announcer.ts';

let announcer: Announcer | null = null;

/** Says a sentence to screen readers through the regions that stand in index.html from the start. */
export function say(text: string, how: Omit<Announcement, 'text'> = {}): void {
  const polite = document.getElementById('polite');
  const loud = document.getElementById('assertive');
  if (polite === null || loud === null) return;
  announcer ??= new Announcer({
    polite,
    assertive: loud,
    after: (ms, run) => {
      setTimeout(run, ms);
    },
  });
  announcer.say({ text, ...how });
}
