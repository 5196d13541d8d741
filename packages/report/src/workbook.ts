import { cardRows, placementRows } from './long-tables.ts';
import type { Sheet } from './page.ts';
import { type Subject, sourceOf } from './subject.ts';

const WIDEST = 34;

/** Everything that can be counted, a sheet a subject, for somebody who works in a spreadsheet. */
export function workbook(subject: Subject): Sheet[] {
  const { snapshot, analysis, names, t } = subject;
  const from = (rows: ReturnType<typeof placementRows>, name: string): Sheet => ({
    name,
    columns: (rows[0] ?? []).map((title, column) => ({
      title: String(title),
      width: widthOf(rows.map((row) => String(row[column] ?? ''))),
    })),
    rows: rows.slice(1),
  });
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
    from(placementRows(snapshot), t('report.sheet.placements')),
    from(cardRows(snapshot), t('report.sheet.cards')),
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
          Object.entries(cell.counts ?? {})
            .map(([role, count]) => `${count} ${names.role(role as 'none')}`)
            .join(', '),
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

/** As wide as what stands in the column, within reason; longer texts take several lines. */
function widthOf(cells: readonly string[]): number {
  return Math.min(WIDEST, 3 + cells.reduce((most, { length }) => Math.max(most, length), 0));
}
