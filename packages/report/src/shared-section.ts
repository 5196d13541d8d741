import { type Analysis, describeChange, describeFigures, describeNote } from '@samsyn/analysis';
import { agreementParts, titleOfAgreement } from './agreement-picture.ts';
import { answersInWords } from './answers-in-words.ts';
import { sectionOf } from './findings-section.ts';
import { type Block, heading, list, note, tableOr, text } from './page.ts';
import { captioned } from './process-section.ts';
import { selfAndOthers } from './self-and-others.ts';
import type { Subject } from './subject.ts';

/** So much of a map is read on a page that lies down. */
const ON_A_PAGE = { stages: 8, actors: 8 };
/** More cells than that are not read; the workbook has them all. */
const MOST_CELLS = 12;
const MOST_GAPS = 6;

type Round = Analysis['rounds'][number];

/** How alike the pictures are, round by round, what changed between them, and what limits it all. */
export function sharedPicture(subject: Subject): Block[] {
  const { analysis, snapshot, t, timeZone } = subject;
  const title = heading(1, t('report.shared'));
  const surveys = sectionOf(subject, 'findings.heading.surveys');
  const clarity = surveys.length === 0 ? [] : [heading(2, t('report.clarity')), ...surveys];
  if (analysis.rounds.length === 0) return [title, text(t('report.shared.none')), ...clarity];
  const questionOf = (id: string) =>
    snapshot.rounds.find((round) => round.id === id)?.question || t('findings.unnamedRound');
  return [
    ...analysis.rounds.flatMap((round, index) =>
      roundBlocks(subject, round, index === 0 ? [title] : []),
    ),
    ...analysis.changes.flatMap((change): Block[] => {
      const [people = '', ...figures] = describeChange(change, t, timeZone);
      const limits = figures.pop() ?? '';
      const ends = { from: questionOf(change.from), to: questionOf(change.to) };
      return [
        heading(2, t('findings.heading.change', ends)),
        text(people),
        ...list(figures),
        note(limits),
      ];
    }),
    ...clarity,
  ];
}

/** @param before what stands over the round, on the same page as its map */
function roundBlocks(subject: Subject, round: Round, before: readonly Block[]): Block[] {
  const { t, timeZone } = subject;
  const { people, organisationTypes } = round;
  const question = round.question || t('findings.unnamedRound');
  const counted = text(t('findings.round.people', { people, organisationTypes }));
  const title = heading(
    2,
    t('findings.heading.round', { question, layer: t(`layer.${round.layer}.inline`) }),
  );
  if (people === 0) return [...before, title, counted];
  const map = captioned(
    agreementParts(subject, round, ON_A_PAGE),
    titleOfAgreement(subject, round),
    t,
  );
  return [
    ...(map.length === 0
      ? [...before, title]
      : [
          {
            is: 'wide',
            blocks: [...before, title, text(t('report.agreement.words')), ...map],
          } as const,
        ]),
    counted,
    ...list(describeFigures(round, t)),
    note(describeNote(round.note, t, timeZone)),
    divided(subject, round),
    ...expectations(subject, round),
  ];
}

function divided({ names, t }: Subject, round: Round): Block {
  const rows = round.cells
    .filter(({ label }) => label === 'camps' || label === 'scattered')
    .sort((a, b) => (a.role ?? 1) - (b.role ?? 1))
    .slice(0, MOST_CELLS)
    .map((cell) => [
      names.stage(cell.stage),
      names.actor(cell.actor),
      answersInWords(cell.counts, names),
      t(`result.label.${cell.label}`),
    ]);
  return tableOr(
    t('report.shared.allAgree'),
    t('report.shared.divided'),
    [t('report.stageWord'), t('report.actor'), t('report.answers'), t('report.label')],
    rows,
    [3, 3.4, 4, 1.8],
  );
}

/** Where an actor's picture of itself and the others' picture of it differ most. */
function expectations(subject: Subject, round: Round): Block[] {
  const { names, t } = subject;
  const rows = selfAndOthers(subject, round)
    .slice(0, MOST_GAPS)
    .map((one) => [names.actor(one.actor), ...one.words]);
  if (rows.length === 0) return [];
  return [
    tableOr(
      '',
      t('report.shared.expectations'),
      [
        t('report.actor'),
        t('report.stageWord'),
        t('report.organisation.view'),
        t('report.organisation.self'),
        t('report.organisation.others'),
      ],
      rows,
      [3.4, 3, 3, 2.6, 2.6],
    ),
    note(t('report.organisation.care')),
  ];
}
