import type { Translator } from '@samsyn/i18n';
import type { Change, OtherChange, SnapshotDifference, TemplateChange } from './changes.ts';
import { cardSentences } from './describe-cards.ts';
import { placementSentences, settledSentence } from './describe-statements.ts';
import { fieldNames, type StageName, stageNames } from './spoken-names.ts';

/**
 * The difference in sentences, in the order in which one would tell it: the board and what it is
 * made of, then who does what, then what was agreed, then the cards. Statements about how it
 * should be say so; those about today do not.
 */
export function describeDiff(difference: SnapshotDifference, t: Translator): string[] {
  const stageName = stageNames(difference, t);
  const { changes } = difference;
  const sentences = [
    ...changes.flatMap((change) => boardSentence(change, t)),
    ...placementSentences(
      changes.filter((change) => change.of === 'placement'),
      stageName,
      t,
    ),
    ...changes.flatMap((change) =>
      change.of === 'settled' ? settledSentence(change, stageName, t) : [],
    ),
    ...cardSentences(
      changes.filter((change) => change.of === 'card'),
      t,
    ),
    ...cardOrderSentence(changes, stageName, t),
    ...changes.flatMap((change) => daySentence(change, t)),
  ];
  return sentences.length > 0 ? sentences : [t('snapshot.diff.nothing')];
}

function boardSentence(change: Change, t: Translator): string | [] {
  switch (change.of) {
    case 'board':
      return fieldSentence(change, t);
    case 'vocabulary':
      return t('snapshot.diff.vocabulary', { count: change.terms.length });
    case 'agenda':
      return t('snapshot.diff.agenda');
    case 'stage':
    case 'actor':
    case 'organisationType':
      return templateSentence(change, t);
    default:
      return [];
  }
}

function fieldSentence(change: Extract<OtherChange, { of: 'board' }>, t: Translator): string {
  const spoken = (value: unknown): string => {
    const text = typeof value === 'string' ? value : '';
    return change.field === 'locale' ? t.dynamic(`snapshot.diff.locale.${text}`, text) : text;
  };
  const [from, to] = [spoken(change.from), spoken(change.to)];
  if (change.field === 'definition') return t('snapshot.diff.board.definition');
  if (change.field === 'title') return t('snapshot.diff.board.title', { to });
  const field = t.dynamic(`field.board.${change.field}`, change.field);
  if (from === '') return t('snapshot.diff.board.set', { field, to });
  if (to === '') return t('snapshot.diff.board.cleared', { field, from });
  return t('snapshot.diff.board.changed', { field, from, to });
}

function templateSentence(change: TemplateChange, t: Translator): string {
  const key = `snapshot.diff.${change.of}.${change.sort}` as const;
  if (change.sort === 'reordered') return t(key);
  const { name } = change;
  if (change.sort === 'renamed') return t(key, { name, from: change.from });
  if (change.sort === 'edited') {
    return t(key, { name, fields: fieldNames(change.of, change.fields, t) });
  }
  return t(key, { name });
}

function daySentence(change: Change, t: Translator): string | [] {
  switch (change.of) {
    case 'round':
      return t(`snapshot.diff.round.${change.sort}`, { question: change.question });
    case 'survey':
      return t(`snapshot.diff.survey.${change.sort}`, { title: change.title });
    case 'votes':
      return t('snapshot.diff.votes', { count: change.cards.length });
    default:
      return [];
  }
}

function cardOrderSentence(
  changes: readonly Change[],
  stageName: StageName,
  t: Translator,
): string[] {
  const stages = changes.flatMap((change) =>
    change.of === 'cardOrder' ? stageName(change.stage) : [],
  );
  return stages.length === 0 ? [] : [t('snapshot.diff.cardOrder', { stages: t.list(stages) })];
}
