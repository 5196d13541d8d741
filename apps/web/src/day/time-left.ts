const MINUTE_MS = 60_000;

/** Milestones that are said once each, in ms left, and the minutes they say. */
const MILESTONES = [5, 1, 0] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A timer that starts at a milestone has not come to it. */
const NOT_YET_MS = 2000;

/**
 * The milestone that was passed between two looks at the same timer, the last one if several; null
 * when none was. A page that comes later or wakes up is not told what has long been.
 *
 * @param before ms left at the earlier look
 * @param total ms that the timer was set to
 */
export function milestonePassed(
  before: number,
  after: number,
  total = Number.POSITIVE_INFINITY,
): Milestone | null {
  const passed = MILESTONES.filter((minutes) => {
    const left = minutes * MINUTE_MS;
    return before > left && after <= left && total > left + NOT_YET_MS;
  });
  return passed.at(-1) ?? null;
}

/** Time left as a clock shows it: *12:40*, *1:05:00*. It is 0:00 exactly when nothing is left. */
export function clockFace(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** How long until the clock face changes, in ms. */
export function untilNextSecond(left: number): number {
  const rest = left - Math.floor(left / 1000) * 1000;
  return rest === 0 ? 1000 : rest;
}
