import { describeAnalysis, describeNote, signalQuestion } from '@samsyn/analysis';
import { CARD_KINDS } from '@samsyn/board';
import { sectionOf } from './findings-section.ts';
import { mapPicture } from './map-picture.ts';
import { organisationPages } from './organisation-pages.ts';
import { type Block, heading, lead, note, type Page, tableOr, text } from './page.ts';
import {
  actorList,
  cardsAt,
  dateOf,
  lasts,
  placementsAt,
  roleWords,
  type Subject,
  sourceOf,
  titleOf,
} from './subject.ts';
import { equality, funding, gaps, nextSteps, practice, settled } from './written-on-board.ts';

/** The workshop's report as a draft that a person goes on writing in. */
export function reportPage(subject: Subject): Page {
  const { t } = subject;
  return {
    title: t('report.title', { title: titleOf(subject) }),
    subtitle: t('report.subtitle', { date: dateOf(subject) }),
    language: t.locale,
    source: sourceOf(subject),
    blocks: [
      note(t('report.draft')),
      { is: 'contents' },
      { is: 'page' },
      ...method(subject),
      ...participants(subject),
      ...process(subject),
      ...sharedPicture(subject),
      ...settled(subject),
      ...gaps(subject),
      ...funding(subject),
      ...practice(subject),
      ...equality(subject),
      ...nextSteps(subject),
      ...organisationPages(subject),
    ],
  };
}

function method({ snapshot, analysis, t }: Subject): Block[] {
  const { definition } = snapshot.board;
  const steps = snapshot.agenda.flatMap((step) => {
    const { title, minutes } = step as { title?: unknown; minutes?: unknown };
    if (typeof title !== 'string') return [];
    return [[title, typeof minutes === 'number' ? t('report.minutes', { minutes }) : '']];
  });
  return [
    heading(1, t('report.method')),
    lead(t('report.method.words')),
    ...(analysis.rounds.length > 0 ? [text(t('report.method.rounds'))] : []),
    ...(definition === '' ? [] : [text(t('report.method.definition', { definition }))]),
    text(t('report.method.limits')),
    ...(steps.length === 0
      ? []
      : [
          tableOr(
            '',
            t('report.method.agenda'),
            [t('report.step'), t('report.time')],
            steps,
            [4, 1],
          ),
        ]),
  ];
}

function participants({ snapshot, analysis, names, t }: Subject): Block[] {
  const { people, remote } = snapshot.participation;
  const rows = analysis.balance.types.map(({ type, people: count, share }) => [
    names.organisationType(type),
    String(count),
    t.number(share, { style: 'percent', maximumFractionDigits: 0 }),
  ]);
  return [
    heading(1, t('report.participants')),
    text(
      people === undefined
        ? t('report.participants.unsaid')
        : t('report.participants.words', { people, remote: remote ?? 0 }),
    ),
    tableOr(
      t('report.participants.none'),
      t('report.participants.caption'),
      [t('report.organisationType'), t('report.people'), t('report.share')],
      rows,
      [3, 1, 1],
    ),
    ...sectionOf(analysis, snapshot, t, 'findings.heading.balance'),
  ];
}

function process(subject: Subject): Block[] {
  const { stages, t } = subject;
  const [today, wanted] = (['today', 'wanted'] as const).map((layer) => mapPicture(subject, layer));
  return [
    heading(1, t('report.process')),
    ...(today === undefined
      ? []
      : [{ is: 'picture', picture: today, caption: t('layer.today') } as const]),
    ...(wanted === undefined || !subject.snapshot.placements.some(({ layer }) => layer === 'wanted')
      ? []
      : [{ is: 'picture', picture: wanted, caption: t('layer.wanted') } as const]),
    ...stages.flatMap((_, index) => stageBlocks(subject, index)),
  ];
}

function stageBlocks(subject: Subject, index: number): Block[] {
  const { stages, analysis, names, t } = subject;
  const stage = stages[index];
  if (stage === undefined) return [];
  const next = stages[index + 1];
  const rows = placementsAt(subject, stage.id, 'today').map((one) => [
    names.actor(one.actor),
    roleWords(subject, one),
    lasts(subject, one),
    one.note,
  ]);
  const changes = analysis.roleChanges.filter((change) => change.stage === stage.id);
  const said = (role: (typeof changes)[number]['today']): string =>
    role === null ? t('findings.notPlaced') : names.role(role);
  const handover = analysis.handovers.find(
    ({ from, layer }) => from === stage.id && layer === 'today',
  );
  const coverage = analysis.coverage.find((one) => one.stage === stage.id && one.layer === 'today');
  return [
    heading(2, t('report.stage', { number: index + 1, name: stage.name })),
    ...(stage.description === '' ? [] : [text(stage.description)]),
    tableOr(
      t('report.stage.nobody'),
      t('report.stage.who', { stage: stage.name }),
      [t('report.actor'), t('report.role'), t('report.duration'), t('report.note')],
      rows,
      [3, 2, 2, 3],
    ),
    ...(changes.length === 0
      ? []
      : [
          tableOr(
            '',
            t('report.stage.wanted', { stage: stage.name }),
            [t('report.actor'), t('report.today'), t('report.wanted')],
            changes.map(({ actor, today, wanted }) => [
              names.actor(actor),
              said(today),
              said(wanted),
            ]),
          ),
        ]),
    ...CARD_KINDS.flatMap(({ id }) => {
      const cards = cardsAt(subject, stage.id, id);
      if (cards.length === 0) return [];
      return [
        heading(3, t(`kind.${id}.plural`)),
        {
          is: 'list',
          items: cards.map((card) => {
            const who = actorList(subject, card.actors);
            return who === '' ? card.text : `${card.text} (${who})`;
          }),
        } as const,
      ];
    }),
    ...(next === undefined || handover === undefined
      ? []
      : [
          text(
            handover.actors.length === 0
              ? t('report.handover.none', { next: next.name })
              : t('report.handover', {
                  next: next.name,
                  actors: actorList(subject, handover.actors),
                }),
          ),
        ]),
    ...(coverage === undefined || coverage.signals.length === 0
      ? []
      : [
          text(t('report.signals')),
          {
            is: 'list',
            items: coverage.signals.map((signal) => signalQuestion(signal, stage.name, t)),
          } as const,
        ]),
  ];
}

function sharedPicture(subject: Subject): Block[] {
  const { analysis, snapshot, names, t, timeZone } = subject;
  if (analysis.rounds.length === 0) {
    return [heading(1, t('report.shared')), text(t('report.shared.none'))];
  }
  const findings = describeAnalysis(analysis, snapshot, t, timeZone);
  // The rounds come first among the findings, then the changes between them.
  const spoken = findings.slice(0, analysis.rounds.length + analysis.changes.length);
  const divided = analysis.rounds.map((round) => ({
    round,
    rows: round.cells
      .filter(({ label }) => label === 'camps' || label === 'scattered')
      .sort((a, b) => (a.role ?? 1) - (b.role ?? 1))
      .slice(0, 12)
      .map((cell) => [
        names.stage(cell.stage),
        names.actor(cell.actor),
        Object.entries(cell.counts ?? {})
          .sort(([, a], [, b]) => b - a)
          .map(([role, count]) => `${count} ${names.role(role as 'none')}`)
          .join(', '),
        t(`result.label.${cell.label}`),
      ]),
  }));
  return [
    heading(1, t('report.shared')),
    ...spoken.flatMap(({ heading: words, sentences }, index): Block[] => {
      const table = divided[index];
      return [
        heading(2, words),
        { is: 'list', items: sentences },
        ...(table === undefined
          ? []
          : [
              tableOr(
                t('report.shared.allAgree'),
                t('report.shared.divided'),
                [t('report.stageWord'), t('report.actor'), t('report.answers'), t('report.label')],
                table.rows,
                [3, 3, 4, 2],
              ),
              note(describeNote(table.round.note, t, timeZone)),
            ]),
      ];
    }),
  ];
}
