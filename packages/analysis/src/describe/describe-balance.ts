import type { Translator } from '@samsyn/i18n';
import type { Analysis } from '../schema/analysis-schema.ts';
import { spokenFigures } from './figures.ts';
import type { Names } from './names.ts';

/** Who was there, and who is on the map without having been. */
export function describeBalance({ balance }: Analysis, names: Names, t: Translator): string[] {
  const { share } = spokenFigures(t);
  const { people, remoteShare, types, absentActors } = balance;
  const lines: string[] = [];
  if (people !== null) {
    const remote =
      remoteShare === null ? '' : t('findings.balance.remote', { share: share(remoteShare) });
    lines.push(t('findings.balance.people', { people, remote }));
  }
  if (types.length > 0) {
    const said = types.map((type) =>
      t('findings.balance.type', {
        type: names.organisationType(type.type),
        people: type.people,
      }),
    );
    lines.push(t('findings.balance.types', { types: said.join(', ') }));
  }
  if (absentActors.length > 0) {
    lines.push(t('findings.balance.absent', { actors: t.list(absentActors.map(names.actor)) }));
  }
  return lines;
}
