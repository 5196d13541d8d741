import type { Answer, OrganisationType, Settled } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { Labels } from './use-labels.ts';

/** What was agreed about a cell, in words: *överens, utom Arbetsförmedlingen*. */
export function settledWords(
  { role, dissent }: Pick<Settled, 'role' | 'dissent'>,
  placed: Answer | null,
  types: readonly Pick<OrganisationType, 'id' | 'name'>[],
  labels: Pick<Labels, 'role'>,
  t: Translator,
): string {
  const agreed =
    role === placed
      ? t('board.settled.same')
      : t('board.settled.role', { role: labels.role(role) });
  if (dissent.length === 0) return agreed;
  const names = dissent.map((id) => types.find((type) => type.id === id)?.name ?? id);
  return t('board.settled.dissent', { agreed, who: t.list(names) });
}
