import { sectionOf } from './findings-section.ts';
import { type Block, heading, note, tableOr, text, withoutEmpty } from './page.ts';
import { choice, field, kronor, type Subject } from './subject.ts';

/** The sections on what the room agreed and wrote: settled cells, gaps, funding, practice, equality. */

export function settled(subject: Subject): Block[] {
  const { snapshot, names, t } = subject;
  const layers = new Set(snapshot.settled.map(({ layer }) => layer));
  const rows = snapshot.settled.map(({ stage, actor, layer, role, note: said, dissent }) => [
    names.stage(stage),
    names.actor(actor),
    names.role(role) + (layers.size > 1 ? ` (${t(`layer.${layer}.short`)})` : ''),
    t.list(dissent.map((id) => names.organisationType(id))),
    said,
  ]);
  const disputed = snapshot.settled.filter(({ dissent }) => dissent.length > 0).length;
  return [
    heading(1, t('report.settled')),
    ...(rows.length === 0
      ? []
      : [text(t('report.settled.words', { count: rows.length, disputed }))]),
    withoutEmpty(
      tableOr(
        t('report.settled.none'),
        t('report.settled.caption'),
        [
          t('report.stageWord'),
          t('report.actor'),
          t('report.role'),
          t('report.settled.dissent'),
          t('report.note'),
        ],
        rows,
        [3, 3.6, 2.4, 2.8, 2.8],
      ),
      [3, 4],
    ),
  ];
}

export function gaps(subject: Subject): Block[] {
  const { analysis, names, t } = subject;
  const rows = analysis.gaps.map((gap) => [
    gap.text,
    names.stage(gap.stage),
    t(`choice.gap.gap.${gap.gap}`) + (gap.rule === null ? '' : `: ${gap.rule}`),
    gap.votes === null
      ? ''
      : t('report.votes', { total: gap.votes.total, types: gap.votes.organisationTypes }),
    gap.owner ?? '',
    gap.due ?? '',
    t(`choice.gap.status.${gap.status}`),
  ]);
  return [
    heading(1, t('report.gaps')),
    tableOr(
      t('report.gaps.none'),
      t('report.gaps.caption'),
      [
        t('report.gap'),
        t('report.stageWord'),
        t('report.gap.kind'),
        t('report.gap.votes'),
        t('report.gap.owner'),
        t('report.gap.due'),
        t('report.gap.status'),
      ],
      rows,
      [5, 2.6, 3, 2.2, 2.6, 2.2, 2.2],
    ),
  ];
}

export function funding(subject: Subject): Block[] {
  const { snapshot, names, t } = subject;
  const rows = snapshot.cards
    .filter(({ kind }) => kind === 'funding')
    .map((card) => [
      card.text,
      names.stage(card.stage),
      choice(subject, card, 'direction'),
      field(card, 'source'),
      kronor(subject, card),
      [choice(subject, card, 'status'), field(card, 'year')].filter((one) => one !== '').join(', '),
      field(card, 'cofunder'),
    ]);
  return [
    heading(1, t('report.funding')),
    tableOr(
      t('report.funding.none'),
      t('report.funding.caption'),
      [
        t('report.funding.what'),
        t('report.stageWord'),
        t('report.funding.direction'),
        t('report.funding.source'),
        t('report.funding.amount'),
        t('report.funding.status'),
        t('report.funding.cofunder'),
      ],
      rows,
      [5, 2.6, 2.2, 2.6, 2.2, 2.2, 2.8],
    ),
    ...sectionOf(subject, 'findings.heading.support'),
  ];
}

export function practice(subject: Subject): Block[] {
  const { snapshot, names, t } = subject;
  const rows = snapshot.cards
    .filter(({ kind }) => kind === 'practice')
    .map((card) => [
      card.text,
      names.stage(card.stage),
      field(card, 'place'),
      field(card, 'period'),
      field(card, 'source'),
      choice(subject, card, 'evidence'),
    ]);
  return [
    heading(1, t('report.practice')),
    ...(rows.length === 0 ? [] : [text(t('report.practice.words'))]),
    tableOr(
      t('report.practice.none'),
      t('report.practice.caption'),
      [
        t('report.practice.what'),
        t('report.stageWord'),
        t('report.practice.place'),
        t('report.practice.period'),
        t('report.funding.source'),
        t('report.practice.evidence'),
      ],
      rows,
      [4, 2, 2, 2, 2, 2],
    ),
  ];
}

export function equality({ analysis, names, t }: Subject): Block[] {
  return [
    heading(1, t('report.equality')),
    text(t(analysis.equality.length === 0 ? 'report.equality.noStages' : 'report.equality.words')),
    ...analysis.equality.flatMap(({ stage, prompt, observations }): Block[] => [
      heading(2, names.stage(stage)),
      ...(prompt === '' ? [] : [note(prompt)]),
      observations.length === 0
        ? text(t('report.equality.none'))
        : { is: 'list', items: observations.map((one) => one.text) },
    ]),
  ];
}

export function nextSteps(subject: Subject): Block[] {
  const { analysis, t } = subject;
  const rows = analysis.gaps
    .filter(({ status, owner, due }) => status !== 'closed' && (owner !== null || due !== null))
    .map(({ text: words, owner, due }) => [words, owner ?? '', due ?? '']);
  return [
    heading(1, t('report.next')),
    tableOr(
      t('report.next.none'),
      t('report.next.caption'),
      [t('report.gap'), t('report.gap.owner'), t('report.gap.due')],
      rows,
      [4, 2.4, 1.6],
    ),
    text(t('report.next.words')),
  ];
}
