import type { Step } from '@samsyn/workshop';

/**
 * Changes to an agenda, each made on the agenda as it stands when it is pressed, so that two who
 * lead and change different steps do not undo each other.
 */

const dayOf = (step: Step): number => step.day ?? 1;

/** The step as it was changed; one that was put on another day goes to the end of that day. */
export function withStep(agenda: readonly Step[], changed: Step): Step[] {
  const before = agenda.find(({ id }) => id === changed.id);
  if (before === undefined) return [...agenda];
  if (dayOf(before) === dayOf(changed)) return replaced(agenda, changed);
  const others = agenda.filter((step) => step !== before);
  const place = others.filter((step) => dayOf(step) <= dayOf(changed)).length;
  return keepingStarts(agenda, [...others.slice(0, place), changed, ...others.slice(place)]);
}

function replaced(agenda: readonly Step[], changed: Step): Step[] {
  return agenda.map((step) => (step.id === changed.id ? changed : step));
}

/**
 * The step one place up (-1) or down (1). At the border of a day it goes over to the other day
 * first, so that every place can be reached.
 */
export function withMoved(agenda: readonly Step[], id: string, by: -1 | 1): Step[] {
  const at = agenda.findIndex((step) => step.id === id);
  const [step, other] = [agenda[at], agenda[at + by]];
  if (step === undefined || other === undefined) return [...agenda];
  if (dayOf(step) !== dayOf(other)) {
    const moved = replaced(agenda, { ...step, day: dayOf(other) });
    return keepingStarts(agenda, moved);
  }
  const moved = [...agenda];
  moved[at] = other;
  moved[at + by] = step;
  return keepingStarts(agenda, moved);
}

export function withoutStep(agenda: readonly Step[], id: string): Step[] {
  return keepingStarts(
    agenda,
    agenda.filter((step) => step.id !== id),
  );
}

/** A new step after another one, on the same day; at the end without one. */
export function withAdded(agenda: readonly Step[], step: Step, after: string | null): Step[] {
  const at = agenda.findIndex(({ id }) => id === after);
  const place = at < 0 ? agenda.length : at + 1;
  const before = agenda[place - 1];
  const added = { ...step, day: before === undefined ? 1 : dayOf(before) };
  return [...agenda.slice(0, place), added, ...agenda.slice(place)];
}

/** The days of an agenda in order. */
export function daysOf(agenda: readonly Step[]): readonly number[] {
  return [...new Set(agenda.map(dayOf))].sort((a, b) => a - b);
}

export function stepsOfDay(agenda: readonly Step[], day: number): readonly Step[] {
  return agenda.filter((step) => dayOf(step) === day);
}

/** When a day is planned to begin, `HH:MM`; null when nobody has said. */
export function startOfDay(agenda: readonly Step[], day: number): string | null {
  return stepsOfDay(agenda, day).find(({ startsAt }) => startsAt !== undefined)?.startsAt ?? null;
}

/** The agenda with another beginning of a day; null takes it away. */
export function withStart(agenda: readonly Step[], day: number, startsAt: string | null): Step[] {
  const first = stepsOfDay(agenda, day)[0]?.id;
  return agenda.map((step) => {
    if (dayOf(step) !== day) return step;
    const { startsAt: _before, ...rest } = step;
    return (step.id === first && startsAt !== null ? { ...rest, startsAt } : rest) as Step;
  });
}

/** A day begins when it began, whichever step is now its first. */
function keepingStarts(before: readonly Step[], after: readonly Step[]): Step[] {
  return daysOf(after).reduce<Step[]>(
    (agenda, day) => withStart(agenda, day, startOfDay(before, day)),
    [...after],
  );
}
