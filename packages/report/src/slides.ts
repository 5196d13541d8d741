import { describeNote, spokenFigures } from '@samsyn/analysis';
import { answersInWords } from './answers-in-words.ts';
import { mapParts } from './map-parts.ts';
import type { Deck, Slide, Table } from './page.ts';
import { clipped, dateOf, peopleInWords, type Subject, sourceOf, titleOf } from './subject.ts';

/** As many as a slide holds at a size that a room reads. */
const TOP = 5;
/** So much of a map can be read from the back of a room. */
const ON_A_SLIDE = { stages: 8, actors: 10 };
/** Longer texts are cut: they stand whole in the report. */
const LONGEST = 140;
/** Answers of a cell, the most common first. */
const ANSWERS = 4;

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
      ...changes(subject),
      ...settled(subject),
      ...gaps(subject),
      ...practice(subject),
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

function participants(subject: Subject): Slide {
  const { analysis, names, t } = subject;
  const words = peopleInWords(subject);
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
    .flatMap((layer) => {
      const parts = mapParts(subject, layer, ON_A_SLIDE);
      const map = t(`layer.${layer}`);
      return parts.map((picture, index) => ({
        title:
          parts.length === 1
            ? map
            : t('report.map.part', { map, part: index + 1, parts: parts.length }),
        points: [],
        picture,
        notes: t('report.slide.map.notes'),
      }));
    });
}

function shared({ analysis, names, t, timeZone }: Subject): Slide[] {
  const { share } = spokenFigures(t);
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
          between.interval === null
            ? ''
            : t('report.slide.shared.interval', {
                low: share(between.interval[0]),
                high: share(between.interval[1]),
              }),
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
                  answersInWords(cell.counts, names, ANSWERS),
                ]),
                widths: [3, 3, 4],
              } satisfies Table,
              notes,
            },
          ]),
    ];
  });
}

/** What moved between two rounds, where people answered twice. */
function changes({ analysis, t, timeZone }: Subject): Slide[] {
  const { points } = spokenFigures(t);
  return analysis.changes
    .filter(({ shared: { value } }) => value !== null)
    .map(({ people, shared: figure, flows, note }) => ({
      title: t('report.slide.change'),
      points: [
        t('report.slide.change.figure', { points: points(figure.value) }),
        ...(figure.interval === null
          ? []
          : [
              t('report.slide.change.interval', {
                low: points(figure.interval[0]),
                high: points(figure.interval[1]),
              }),
            ]),
        t('report.slide.change.flows', flows),
        t('report.slide.change.people', { people }),
      ],
      notes: describeNote(note, t, timeZone),
    }));
}

function practice({ snapshot, names, t }: Subject): Slide[] {
  const examples = snapshot.cards.filter(({ kind }) => kind === 'practice').slice(0, TOP - 1);
  if (examples.length === 0) return [];
  return [
    {
      title: t('report.practice'),
      points: examples.map(({ text, stage }) =>
        t('report.organisation.line', { stage: names.stage(stage), words: clipped(text, LONGEST) }),
      ),
      notes: t('report.practice.words'),
    },
  ];
}

function settled({ snapshot, names, t }: Subject): Slide[] {
  if (snapshot.settled.length === 0) return [];
  // What somebody does not agree with is what there is to talk about.
  const disputedFirst = [...snapshot.settled].sort((a, b) => b.dissent.length - a.dissent.length);
  const rows = disputedFirst
    .slice(0, TOP + 2)
    .map(({ stage, actor, role, dissent }) => [
      names.stage(stage),
      names.actor(actor),
      names.role(role),
      t.list(dissent.map((id) => names.organisationType(id))),
    ]);
  return [
    {
      title: t('report.settled'),
      points: [],
      table: {
        is: 'table',
        caption: t('report.settled.caption'),
        head: [
          t('report.stageWord'),
          t('report.actor'),
          t('report.role'),
          t('report.settled.dissent'),
        ],
        rows,
        widths: [3, 3.4, 2, 3],
      },
      notes: t('report.slide.settled.notes', {
        count: snapshot.settled.length,
        shown: rows.length,
      }),
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
          clipped(gap.text, LONGEST),
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
        : taken.slice(0, TOP).map(({ text, owner, due }) =>
            t('report.slide.next', {
              ...{ text: clipped(text, LONGEST), owner: owner ?? '' },
              due: due === null ? '' : t('report.slide.next.due', { due }),
            }),
          ),
    notes: t('report.next.words'),
  };
}
