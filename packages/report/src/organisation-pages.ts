import { widestGaps } from '@samsyn/analysis';
import { type Block, heading, note, tableOr, text } from './page.ts';
import { roleWords, type Subject } from './subject.ts';

/**
 * A page for each actor with a place on the map: what it does, how it sees itself beside how the
 * others see it, and the gaps that name it.
 */
export function organisationPages(subject: Subject): Block[] {
  const { snapshot, t } = subject;
  const placed = new Set(snapshot.placements.map(({ actor }) => actor));
  const named = new Set(snapshot.cards.flatMap(({ actors }) => actors));
  const actors = snapshot.actors.filter(({ id }) => placed.has(id) || named.has(id));
  if (actors.length === 0) return [];
  return [
    heading(1, t('report.organisations')),
    text(t('report.organisations.words')),
    ...actors.flatMap(({ id }) => organisationPage(subject, id)),
  ];
}

function organisationPage(subject: Subject, id: string): Block[] {
  const { snapshot, analysis, names, t } = subject;
  const actor = snapshot.actors.find((one) => one.id === id);
  if (actor === undefined) return [];
  const roles = snapshot.placements
    .filter((one) => one.actor === id)
    .map((one) => [names.stage(one.stage), roleWords(subject, one), t(`layer.${one.layer}.short`)]);
  const round = analysis.rounds.at(-1);
  const views = widestGaps((round?.selfOthers ?? []).filter((one) => one.actor === id)).map(
    ({ stage, direction, nSelf, nOthers }) => [
      names.stage(stage),
      t(direction > 0 ? 'report.organisation.more' : 'report.organisation.unseen'),
      t('report.organisation.counts', { self: nSelf, others: nOthers }),
    ],
  );
  const gaps = analysis.gaps.filter(({ actors }) => actors.includes(id));
  return [
    { is: 'page' },
    heading(2, actor.name),
    ...(actor.mandate === ''
      ? []
      : [text(t('report.organisation.mandate', { mandate: actor.mandate }))]),
    tableOr(
      t('report.organisation.noRole'),
      t('report.organisation.roles', { actor: actor.name }),
      [t('report.stageWord'), t('report.role'), t('report.layer')],
      roles,
    ),
    ...(views.length === 0
      ? []
      : [
          tableOr(
            '',
            t('report.organisation.views', { actor: actor.name }),
            [t('report.stageWord'), t('report.organisation.view'), t('report.answers')],
            views,
          ),
          note(t('report.organisation.care')),
        ]),
    ...(gaps.length === 0
      ? []
      : [
          heading(3, t('report.organisation.gaps')),
          { is: 'list', items: gaps.map((gap) => gap.text) } as const,
        ]),
  ];
}
