import { useT } from '../../i18n/use-t.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';
import './measure-note.css';
import type { RevealedRound } from './revealed-rounds.ts';

/** What every figure of agreement must be read with. */
export function MeasureNote({ round }: { readonly round: RevealedRound }) {
  const t = useT();
  const { people, organisationTypes } = round.results;
  const timeZone = ownTimeZone();
  const at = round.revealedAt ?? round.closedAt ?? '';
  const date = at === '' ? '' : t.date(at, 'date', timeZone);
  return (
    <p className="measure-note">{t('reveal.caveat', { people, types: organisationTypes, date })}</p>
  );
}
