import type { Translator } from '@samsyn/i18n';
import type { SnapshotDifference, StageRef, ValueChange } from './changes.ts';

/** How a sentence names a stage: *steg 3*, or by name where numbers would mislead. */
export type StageName = (stage: StageRef) => string;

export function stageNames({ sameStageNumbers }: SnapshotDifference, t: Translator): StageName {
  return ({ name, number }) =>
    sameStageNumbers && number !== null
      ? t('snapshot.diff.stage.number', { number })
      : t('snapshot.diff.stage.name', { name });
}

/** The names of changed fields as they stand inside a sentence: *anteckning, varaktighet*. */
export function fieldNames(of: string, fields: readonly ValueChange[], t: Translator): string {
  return fields
    .map(({ field }) => t.dynamic(`field.${of}.${field}`, field))
    .map((name) => name.charAt(0).toLocaleLowerCase(t.locale) + name.slice(1))
    .join(', ');
}

export function capitalised(sentence: string, t: Translator): string {
  return sentence.charAt(0).toLocaleUpperCase(t.locale) + sentence.slice(1);
}
