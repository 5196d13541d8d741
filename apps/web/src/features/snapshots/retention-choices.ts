import type { Retention } from '../../api/snapshots.ts';

/** What can be chosen in words; everything else is *own*. */
const CHOICES = {
  day: { autoDays: 1, dailyDays: 1, otherDays: null },
  month: { autoDays: 1, dailyDays: 30, otherDays: null },
  year: { autoDays: 1, dailyDays: 365, otherDays: null },
  always: { autoDays: null, dailyDays: null, otherDays: null },
  leave: { autoDays: 1, dailyDays: 30, otherDays: 90 },
} as const satisfies Record<string, Retention>;

export type RetentionChoice = keyof typeof CHOICES;

export const RETENTION_CHOICES = Object.keys(CHOICES) as readonly RetentionChoice[];

export function retentionOf(choice: RetentionChoice): Retention {
  return CHOICES[choice];
}

/** The choice that says this; null when somebody has set something of their own. */
export function choiceOf({ autoDays, dailyDays, otherDays }: Retention): RetentionChoice | null {
  const found = RETENTION_CHOICES.find((choice) => {
    const known = CHOICES[choice];
    return (
      known.autoDays === autoDays &&
      (known.dailyDays === dailyDays || autoDays === null) &&
      known.otherDays === otherDays
    );
  });
  return found ?? null;
}
