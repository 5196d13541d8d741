import { describeNote, spokenFigures } from '@samsyn/analysis';
import { mapPicture } from './map-picture.ts';
import type { Deck, Slide, Table } from './page.ts';
import { dateOf, type Subject, sourceOf, titleOf } from './subject.ts';

/** As many as a slide holds at a size that a room reads. */
const TOP = 5;

/** Slides for presentation and training: one idea each, with what to say. */
export function slideDeck(subject: Subject): Deck {
  const { t } = subject;
  return {
    title: titleOf(subject),
    subtitle: t('report.subtitle', { date: dateOf(subject) }),
    language: t.locale,
    source: sourceOf(subject),
    slides: [
      why(subject),
      participants(subject),
      ...maps(subject),
      ...shared(subject),
      ...settled(subject),
      ...gaps(subject),
      next(subject),
    ],
  };
}

function why({ t }: Subject): Slide {
  return {
    title: t('report.slide.why'),
    points: [t('report.slide.why.1'), t('report.slide.why.2'), t('report.slide.why.3')],
    notes: t('report.slide.why.notes'),
  };
}

function participants({ snapshot, analysis, names, t }: Subject): Slide {
  const { people, remote } = snapshot.participation;
  const words =
    people === undefined
      ? t('report.participants.unsaid')
      : t('report.participants.words', { people, remote: remote ?? 0 });
  const types = analysis.balance.types.slice(0, TOP + 3);
  return {
    title: t('report.participants'),
    points: types.length === 0 ? [words] : [],
    ...(types.length === 0
      ? {}
      : {
          table: {
            is: 'table',
            caption: t('report.participants.caption'),
            head: [t('report.organisationType'), t('report.people')],
            rows: types.map(({ type, people: count }) => [
              names.organisationType(type),
              String(count),
            ]),
            widths: [3, 1],
          } satisfies Table,
        }),
    notes: words,
  };
}

function maps(subject: Subject): Slide[] {
  const { t, snapshot } = subject;
  return (['today', 'wanted'] as const)
    .filter((layer) => snapshot.placements.some((one) => one.layer === layer))
    .map((layer) => ({
      title: t(`layer.${layer}`),
      points: [],
      picture: mapPicture(subject, layer),
      notes: t('report.slide.map.notes'),
    }));
}

function shared({ analysis, names, t, timeZone }: Subject): Slide[] {
  const { share, shareInterval } = spokenFigures(t);
  return analysis.rounds.flatMap((round): Slide[] => {
    const notes = describeNote(round.note, t, timeZone);
    const divided = round.cells
      .filter(({ label }) => label === 'camps' || label === 'scattered')
      .sort((a, b) => (a.role ?? 1) - (b.role ?? 1))
      .slice(0, TOP);
    const { between } = round.shared;
    return [
      {
        title: t('report.slide.shared', { question: round.question || t('findings.unnamedRound') }),
        points: [
          t('report.slide.shared.figure', { share: share(between.value) }),
          shareInterval(between),
          t('report.slide.shared.people', {
            people: round.people,
            types: round.organisationTypes,
          }),
        ].filter((point) => point !== ''),
        notes,
      },
      ...(divided.length === 0
        ? []
        : [
            {
              title: t('report.shared.divided'),
              points: [],
              table: {
                is: 'table',
                caption: t('report.shared.divided'),
                head: [t('report.stageWord'), t('report.actor'), t('report.answers')],
                rows: divided.map((cell) => [
                  names.stage(cell.stage),
                  names.actor(cell.actor),
                  Object.entries(cell.counts ?? {})
                    .sort(([, a], [, b]) => b - a)
                    .map(([role, count]) => `${count} ${names.role(role as 'none')}`)
                    .join(', '),
                ]),
                widths: [3, 3, 4],
              } satisfies Table,
              notes,
            },
          ]),
    ];
  });
}

function settled({ snapshot, names, t }: Subject): Slide[] {
  if (snapshot.settled.length === 0) return [];
  const rows = snapshot.settled
    .slice(0, TOP + 3)
    .map(({ stage, actor, role }) => [names.stage(stage), names.actor(actor), names.role(role)]);
  return [
    {
      title: t('report.settled'),
      points: [],
      table: {
        is: 'table',
        caption: t('report.settled.caption'),
        head: [t('report.stageWord'), t('report.actor'), t('report.role')],
        rows,
      },
      notes: t('report.slide.settled.notes', { count: snapshot.settled.length }),
    },
  ];
}

function gaps({ analysis, names, t }: Subject): Slide[] {
  const top = analysis.gaps.filter(({ status }) => status !== 'closed').slice(0, TOP);
  if (top.length === 0) return [];
  return [
    {
      title: t('report.gaps'),
      points: [],
      table: {
        is: 'table',
        caption: t('report.gaps.caption'),
        head: [t('report.gap'), t('report.stageWord'), t('report.gap.votes')],
        rows: top.map((gap) => [
          gap.text,
          names.stage(gap.stage),
          gap.votes === null
            ? ''
            : t('report.votes', { total: gap.votes.total, types: gap.votes.organisationTypes }),
        ]),
        widths: [5, 3, 3],
      },
      notes: t('report.slide.gaps.notes'),
    },
  ];
}

function next({ analysis, t }: Subject): Slide {
  const taken = analysis.gaps.filter(({ status, owner }) => status !== 'closed' && owner !== null);
  return {
    title: t('report.next'),
    points:
      taken.length === 0
        ? [t('report.next.none')]
        : taken
            .slice(0, TOP)
            .map(({ text, owner, due }) =>
              t('report.slide.next', { text, owner: owner ?? '', due: due ?? '' }).trim(),
            ),
    notes: t('report.next.words'),
  };
}
