import type { Layer } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { PlacementChange, SettledChange } from './changes.ts';
import { fieldNames, type StageName } from './spoken-names.ts';

/** One sentence for each actor and layer: what it left, where it came, what it does now. */
export function placementSentences(
  changes: readonly PlacementChange[],
  stageName: StageName,
  t: Translator,
): string[] {
  const byActor = new Map<string, PlacementChange[]>();
  for (const change of changes) {
    const key = `${change.layer}/${change.actor.id}`;
    const list = byActor.get(key);
    if (list === undefined) byActor.set(key, [change]);
    else list.push(change);
  }
  return [...byActor.values()].map((list) => {
    const clauses = clausesOf(list, stageName, t).join('; ');
    const actor = list[0]?.actor.name ?? '';
    return inLayer(list[0]?.layer, t('snapshot.diff.sentence', { actor, clauses }), t);
  });
}

function clausesOf(
  changes: readonly PlacementChange[],
  stageName: StageName,
  t: Translator,
): string[] {
  const left: string[] = [];
  const came = new Map<string, string[]>();
  const others: string[] = [];
  for (const change of changes) {
    const stage = stageName(change.stage);
    if (change.sort === 'removed') left.push(stage);
    else if (change.sort === 'added') {
      const role = t(`role.${change.role}`);
      came.set(role, [...(came.get(role) ?? []), stage]);
    } else others.push(otherClause(change, stage, stageName, t));
  }
  return [
    ...(left.length === 0 ? [] : [t('snapshot.diff.placement.removed', { stages: t.list(left) })]),
    ...[...came].map(([role, stages]) =>
      t('snapshot.diff.placement.added', { stages: t.list(stages), role }),
    ),
    ...others,
  ];
}

function otherClause(
  change: Extract<PlacementChange, { sort: 'moved' | 'role' | 'details' }>,
  stage: string,
  stageName: StageName,
  t: Translator,
): string {
  if (change.sort === 'moved') {
    return t('snapshot.diff.placement.moved', { from: stageName(change.from), stage });
  }
  if (change.sort === 'role') {
    const [from, to] = [t(`role.${change.from}`), t(`role.${change.to}`)];
    return t('snapshot.diff.placement.role', { stage, from, to });
  }
  const fields = fieldNames('placement', change.fields, t);
  return t('snapshot.diff.placement.details', { stage, fields });
}

export function settledSentence(
  change: SettledChange,
  stageName: StageName,
  t: Translator,
): string {
  const [stage, actor] = [stageName(change.stage), change.actor.name];
  const values = (): Record<string, string> => {
    if (change.sort === 'details') return { fields: fieldNames('settled', change.fields, t) };
    if (change.sort !== 'role') return { role: t(`role.${change.role}`) };
    return { from: t(`role.${change.from}`), to: t(`role.${change.to}`) };
  };
  const sentence = t(`snapshot.diff.settled.${change.sort}`, { stage, actor, ...values() });
  return inLayer(change.layer, sentence, t);
}

function inLayer(layer: Layer | undefined, sentence: string, t: Translator): string {
  return layer === 'wanted' ? t('snapshot.diff.wanted', { sentence }) : sentence;
}
