import { type ComparisonSummary, type PlaceRow, spokenFigures } from '@samsyn/analysis';
import type { Translator } from '@samsyn/i18n';
import type { CommandContext } from './command.ts';

/** Columns of the table with their widths; rows are written before the next file is read. */
const COLUMNS = [
  ['place', 24],
  ['day', 10],
  ['people', 7],
  ['shared', 16],
  ['empty', 12],
  ['noLead', 11],
  ['noMoney', 11],
  ['gaps', 6],
  ['limited', 13],
] as const;

export function comparisonHead(t: Translator): string {
  return lineOf(COLUMNS.map(([name]) => t(`compare.column.${name}`)));
}

export function comparisonLine(row: PlaceRow, { t, surroundings }: CommandContext): string {
  const { share } = spokenFigures(t);
  const without = (of: (stage: PlaceRow['stages'][number]) => boolean) =>
    `${row.stages.filter((stage) => !of(stage)).length}/${row.stages.length}`;
  const { shared } = row;
  return lineOf([
    row.place || row.title,
    dayOf(row.takenAt, surroundings.timeZone),
    shared === null ? '–' : String(shared.people),
    shared === null || shared.between.value === null
      ? '–'
      : `${share(shared.between.value)}${ends(shared.between.interval, t)}`,
    without(({ actors }) => actors > 0),
    without(({ lead }) => lead),
    without(({ money }) => money),
    String(row.gaps.open + row.gaps.taken),
    row.limitedShare === null ? '–' : share(row.limitedShare),
  ]);
}

function lineOf(values: readonly string[]): string {
  const padded = COLUMNS.map(([, width], index) => {
    const value = values[index] ?? '';
    // What is too long is cut where it stands, so that the columns stay where they are.
    return (value.length > width ? `${value.slice(0, width - 1)}…` : value).padEnd(width);
  });
  return `${padded.join('  ').trimEnd()}\n`;
}

/** ` (11–20)`: the ends of an interval in whole per cent; nothing where there is none. */
function ends(interval: readonly [number, number] | null, t: Translator): string {
  if (interval === null) return '';
  const [low, high] = interval.map((end) => t.number(end * 100, { maximumFractionDigits: 0 }));
  return ` (${low}–${high})`;
}

/** `2026-04-13`, by the calendar of that place. */
function dayOf(time: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(time));
}

export function comparisonSummary(
  summary: ComparisonSummary,
  { t, surroundings }: CommandContext,
): string {
  const sections = [
    section('reach', reachLines(summary, t), t),
    section('regions', regionLines(summary, t), t),
    section('stages', stageLines(summary, t), t),
    section('gaps', gapLines(summary, t), t),
    section('overTime', overTimeLines(summary, t, surroundings.timeZone), t),
    section('betweenPlaces', placesLines(summary, t), t),
    section('note', [t('compare.note')], t),
  ];
  return sections.join('');
}

function section(
  name: 'reach' | 'regions' | 'stages' | 'gaps' | 'overTime' | 'betweenPlaces' | 'note',
  lines: readonly string[],
  t: Translator,
): string {
  if (lines.length === 0) return '';
  const heading = t(`compare.heading.${name}`).toLocaleUpperCase(t.locale);
  return ['', heading, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function reachLines({ reach }: ComparisonSummary, t: Translator): string[] {
  const { share } = spokenFigures(t);
  const { municipalities, shares } = reach;
  return [
    t('compare.reach.map', {
      ...{ count: reach.withMap, municipalities, share: share(shares.withMap) },
    }),
    t('compare.reach.whole', {
      count: reach.withoutEmptyStage,
      share: share(shares.withoutEmptyStage),
    }),
    t('compare.reach.fresh', { count: reach.refreshed, share: share(shares.refreshed) }),
    t('compare.reach.complete', { count: reach.complete, share: share(shares.complete) }),
  ];
}

function regionLines({ regions }: ComparisonSummary, t: Translator): string[] {
  return regions.map(({ region, municipalities, withMap, withoutEmptyStage, refreshed }) =>
    t('compare.region', {
      ...{ region, municipalities, withMap, whole: withoutEmptyStage, fresh: refreshed },
    }),
  );
}

function stageLines({ stages }: ComparisonSummary, t: Translator): string[] {
  return stages.map(({ name, places, empty, noLead, noMoney, gaps }) =>
    t('compare.stage', { name, places, empty, noLead, noMoney, gaps }),
  );
}

function gapLines({ gaps }: ComparisonSummary, t: Translator): string[] {
  const { open, taken, closed, kinds } = gaps;
  if (open + taken + closed === 0) return [];
  const said = Object.entries(kinds).map(
    ([kind, count]) => `${t.dynamic(`choice.gap.gap.${kind}`, kind)} ${count}`,
  );
  return [
    t('compare.gaps', { open, taken, closed }),
    ...(said.length === 0 ? [] : [t('compare.gapKinds', { kinds: said.join(', ') })]),
  ];
}

function overTimeLines({ overTime }: ComparisonSummary, t: Translator, timeZone: string): string[] {
  const { share } = spokenFigures(t);
  return overTime.map(({ place, snapshots, from, to }) =>
    t('compare.overTime', {
      ...{ place, count: snapshots },
      from: dayOf(from.takenAt, timeZone),
      to: dayOf(to.takenAt, timeZone),
      sharedFrom: from.shared === null ? '–' : share(from.shared),
      sharedTo: to.shared === null ? '–' : share(to.shared),
      ...{ emptyFrom: from.emptyStages, emptyTo: to.emptyStages },
      ...{ gapsFrom: from.gaps, gapsTo: to.gaps },
    }),
  );
}

function placesLines({ betweenPlaces }: ComparisonSummary, t: Translator): string[] {
  const { share, shareInterval } = spokenFigures(t);
  if (betweenPlaces === null) return [];
  const { places, people, within, across } = betweenPlaces;
  return [
    t('compare.within', {
      ...{ value: share(within.value), interval: shareInterval(within), places, people },
    }),
    t('compare.across', { value: share(across.value), interval: shareInterval(across) }),
  ];
}
