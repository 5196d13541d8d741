import { answersInWords } from './answers-in-words.ts';
import { cardRows, placementRows } from './long-tables.ts';
import type { Rows, Sheet } from './page.ts';
import { type Subject, sourceOf } from './subject.ts';

const WIDEST = 34;
/** What a printed row is told by, and what only another program needs: ids, and what every row repeats. */
const PLACEMENT_KEYS = ['layer', 'stage_name', 'actor_name'];
const CARD_KEYS = ['kind', 'stage_name', 'text'];
const FOR_PROGRAMS = ['card', 'stage', 'actor', 'actors', 'snapshot', 'taken_at', 'board', 'place'];

/** Everything that can be counted, a sheet a subject, for somebody who works in a spreadsheet. */
export function workbook(subject: Subject): Sheet[] {
  const { snapshot, analysis, names, t } = subject;
  return [
    {
      name: t('report.sheet.source'),
      columns: [
        { title: t('report.sheet.what'), width: 30 },
        { title: t('report.sheet.value'), width: 60 },
      ],
      rows: [
        [t('report.sheet.source'), sourceOf(subject)],
        [t('report.sheet.place'), snapshot.board.place],
        [t('report.people'), snapshot.participation.people ?? null],
        [t('report.sheet.remote'), snapshot.participation.remote ?? null],
        [t('report.method'), t('report.method.limits')],
      ],
    },
    toPrint(placementRows(snapshot), t('report.sheet.placements'), PLACEMENT_KEYS),
    toPrint(cardRows(snapshot), t('report.sheet.cards'), CARD_KEYS),
    {
      name: t('report.gaps'),
      columns: [
        { title: t('report.gap'), width: 50 },
        { title: t('report.stageWord'), width: 24 },
        { title: t('report.gap.kind'), width: 20 },
        { title: t('report.gap.votes'), width: 10 },
        { title: t('report.sheet.voters'), width: 10 },
        { title: t('report.sheet.types'), width: 14 },
        { title: t('report.gap.owner'), width: 24 },
        { title: t('report.gap.due'), width: 14 },
        { title: t('report.gap.status'), width: 14 },
      ],
      rows: analysis.gaps.map((gap) => [
        gap.text,
        names.stage(gap.stage),
        t(`choice.gap.gap.${gap.gap}`),
        gap.votes?.total ?? null,
        gap.votes?.people ?? null,
        gap.votes?.organisationTypes ?? null,
        gap.owner,
        gap.due,
        t(`choice.gap.status.${gap.status}`),
      ]),
    },
    {
      name: t('report.sheet.agreement'),
      columns: [
        { title: t('report.sheet.round'), width: 30 },
        { title: t('report.stageWord'), width: 24 },
        { title: t('report.actor'), width: 28 },
        { title: 'n', width: 6 },
        { title: t('report.sheet.unknown'), width: 10 },
        { title: t('report.sheet.involved'), width: 12 },
        { title: t('report.sheet.role'), width: 12 },
        { title: t('report.label'), width: 16 },
        { title: t('report.answers'), width: 40 },
      ],
      rows: analysis.rounds.flatMap((round) =>
        round.cells.map((cell) => [
          round.question || round.id,
          names.stage(cell.stage),
          names.actor(cell.actor),
          cell.n,
          cell.unknown,
          cell.involved,
          cell.role,
          t(`result.label.${cell.label}`),
          answersInWords(cell.counts, names),
        ]),
      ),
    },
    {
      name: t('report.sheet.participation'),
      columns: [
        { title: t('report.organisationType'), width: 34 },
        { title: t('report.people'), width: 10 },
      ],
      rows: analysis.balance.types.map(({ type, people }) => [
        names.organisationType(type),
        people,
      ]),
    },
  ];
}

/** A long table with what names a row first and what only programs need last. */
function toPrint(rows: Rows, name: string, keys: readonly string[]): Sheet {
  const titles = (rows[0] ?? []).map(String);
  // A card may have a field of the same name as what every row repeats: the later one is its own.
  const programs = FOR_PROGRAMS.map((title) => titles.indexOf(title)).filter((at) => at >= 0);
  const first = keys.map((title) => titles.indexOf(title));
  const between = titles.map((_, at) => at).filter((at) => ![...first, ...programs].includes(at));
  const order = [...first, ...between, ...programs];
  const ordered = rows.map((row) => order.map((at) => row[at] ?? null));
  return {
    name,
    columns: order.map((at, column) => ({
      title: titles[at] ?? '',
      width: widthOf(ordered.map((row) => String(row[column] ?? ''))),
    })),
    rows: ordered.slice(1),
    keys: first.length,
    printed: first.length + between.length,
  };
}

/** As wide as what stands in the column, within reason; longer texts take several lines. */
function widthOf(cells: readonly string[]): number {
  return Math.min(WIDEST, 3 + cells.reduce((most, { length }) => Math.max(most, length), 0));
}
