import { useT } from '../i18n/use-t.ts';
import { usePeople, useWorkshop } from '../live/session-context.ts';
import { ownTimeZone } from '../ui/time-zone.ts';
import './origin.css';

/** Who wrote or placed something and when, said quietly. Names are known of those who are here. */
export function Origin({
  of,
  by,
  at,
}: {
  readonly of: 'card' | 'placement';
  readonly by: string;
  readonly at: string;
}) {
  const t = useT();
  const people = usePeople();
  const nameless = useWorkshop((day) => day.namesHidden);
  const person = nameless ? undefined : people.find(({ id }) => id === by);
  const time = new Date(at);
  const known = !Number.isNaN(time.getTime());
  if (!known && person === undefined) return null;
  const timeZone = ownTimeZone();
  const when = known ? t.date(time.getTime(), 'dateTime', timeZone) : '';
  const who = person === undefined ? '' : `${person.name}, ${person.organisation}`;
  const words = person === undefined ? 'when' : known ? 'both' : 'who';
  return <p className="origin">{t(`map.origin.${of}.${words}`, { who, when })}</p>;
}
