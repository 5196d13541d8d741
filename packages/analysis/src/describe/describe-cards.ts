import type { Translator } from '@samsyn/i18n';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { Names } from './names.ts';

/** One line a gap: what, of which kind, where, how it stands, its votes, and who takes it. */
export function describeGaps(analysis: Analysis, names: Names, t: Translator): string[] {
  return analysis.gaps.map(({ text, gap, stage, status, votes, owner, due, rule }) =>
    [
      t('findings.gap.line', {
        text: oneLine(text),
        gap: t(`choice.gap.gap.${gap}`),
        stage: names.stage(stage),
        status: t(`choice.gap.status.${status}`),
      }),
      ...(votes === null ? [] : [t('findings.gap.votes', { ...votes })]),
      ...(owner === null ? [] : [t('findings.gap.owner', { owner })]),
      ...(due === null ? [] : [t('findings.gap.due', { due })]),
      ...(rule === null ? [] : [t('findings.gap.rule', { rule })]),
    ].join(' '),
  );
}

export function describeFunding(analysis: Analysis, names: Names, t: Translator): string[] {
  return analysis.funding.map(({ direction, text, stage, status, amount, recurring }) =>
    [
      t('findings.funding.line', {
        direction: t(`choice.funding.direction.${direction}`),
        text: oneLine(text),
        stage: names.stage(stage),
        status: t(`choice.funding.status.${status}`),
      }),
      ...(amount === null
        ? []
        : [
            t('findings.funding.amount', {
              ...{ amount: t.number(amount), recurring: recurring ? 'yes' : 'no' },
            }),
          ]),
    ].join(' '),
  );
}

export function describeEquality(analysis: Analysis, names: Names, t: Translator): string[] {
  return analysis.equality.flatMap(({ stage, observations }) =>
    observations.map(({ text }) =>
      t('findings.equality.line', { stage: names.stage(stage), text: oneLine(text) }),
    ),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
