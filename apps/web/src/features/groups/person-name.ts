import { useCallback } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { usePeople } from '../../live/session-context.ts';

/** *Maja Ekdunge, Lillköpings kommun*; names are known of those who are here. */
export function usePersonName(): (id: string) => string {
  const t = useT();
  const people = usePeople();
  return useCallback(
    (id) => {
      const person = people.find((one) => one.id === id);
      if (person === undefined) return t('reveal.groups.away');
      return person.organisation === '' ? person.name : `${person.name}, ${person.organisation}`;
    },
    [people, t],
  );
}
