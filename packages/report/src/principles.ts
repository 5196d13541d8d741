import { type Block, heading, list, text } from './page.ts';
import type { Subject } from './subject.ts';

/** The three horizontal principles, each with what the board holds about it and what is left to write. */
export function principles({ analysis, snapshot, names, stages, t }: Subject): Block[] {
  const observed = analysis.equality.flatMap(({ stage, observations }) =>
    observations.map((one) =>
      t('report.organisation.line', { stage: names.stage(stage), words: one.text }),
    ),
  );
  const unasked = analysis.equality.filter(({ observations }) => observations.length === 0);
  const about = (target: string): string[] =>
    snapshot.cards
      .filter(
        ({ kind, targets }) =>
          (kind === 'need' || kind === 'gap') && Array.isArray(targets) && targets.includes(target),
      )
      .map(({ stage, text: words }) =>
        t('report.organisation.line', { stage: names.stage(stage), words }),
      );
  const hindered = about('disability');
  const lacking = analysis.targets.flatMap(({ target, withoutSupport }) =>
    withoutSupport.length === 0
      ? []
      : [
          t('findings.support.target', {
            target: t(`target.${target}`),
            stages: t.list(
              withoutSupport.map((stage) => t('findings.quoted', { name: names.stage(stage) })),
            ),
          }),
        ],
  );
  return [
    heading(1, t('report.application.principles')),
    text(t('report.application.principles.words')),
    heading(2, t('report.application.equality')),
    ...(observed.length === 0 ? [text(t('report.equality.none'))] : list(observed)),
    ...(unasked.length === 0 || observed.length === 0
      ? []
      : [
          text(
            t('report.application.equality.left', {
              stages: t.list(
                stages
                  .filter(({ id }) => unasked.some(({ stage }) => stage === id))
                  .map(({ name }) => name),
              ),
            }),
          ),
        ]),
    text(t('report.application.equality.words')),
    heading(2, t('report.application.accessibility')),
    ...(hindered.length === 0
      ? [text(t('report.application.accessibility.none'))]
      : [text(t('report.application.accessibility.found')), ...list(hindered)]),
    text(t('report.application.accessibility.words')),
    heading(2, t('report.application.nonDiscrimination')),
    ...(lacking.length === 0
      ? [text(t('report.application.nonDiscrimination.none'))]
      : [text(t('report.application.nonDiscrimination.found')), ...list(lacking)]),
    text(t('report.application.nonDiscrimination.words')),
  ];
}
