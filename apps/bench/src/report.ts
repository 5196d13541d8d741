import { done, judge, ratioOf } from './goals.ts';
import type { Spread } from './load/percentiles.ts';
import type { TrafficResult } from './load/traffic.ts';
import { CONTESTANTS } from './servers/contestants.ts';
import { held, type Outcome, type Section } from './workloads/benchmark.ts';

const number = (value: number | null | undefined, digits = 1): string =>
  value === null || value === undefined ? '–' : value.toFixed(digits);
const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(0)} %`;
const spread = ({ p50, p95, p99 }: Spread): string =>
  [p50, p95, p99].map((time) => number(time)).join(' / ');

/** The results as tables for people; each row is one server in the same run. */
export function writeReport(outcome: Outcome, about: readonly string[]): string {
  return [
    '# How fast the wire is, beside others',
    '',
    ...about,
    '',
    ...goalsTable(outcome),
    ...outcome.steady.flatMap(steadyTable),
    ...boardsHeld(outcome.steady),
    ...outcome.storms.flatMap((section) =>
      table(
        section,
        [
          'last synced s',
          'p50 / p95 / p99 until all is there, ms',
          'server CPU s',
          'told too early',
          'never came',
          'MB',
          'foreign',
        ],
        ({ whole, shares, toldTooEarly, missing, megabytes }) => [
          number(whole.max === null ? null : whole.max / 1000, 2),
          spread(whole),
          number(shares.serverMs === null ? null : shares.serverMs / 1000, 2),
          String(toldTooEarly),
          String(missing),
          number(megabytes, 0),
          percent(shares.foreign),
        ],
        ({ whole }) => whole.max,
        'last synced',
      ),
    ),
    ...outcome.history.flatMap((section) =>
      table(
        section,
        [
          'loaded ms',
          'pair in quiet p50 / p95 / p99',
          'pair meanwhile p50 / p95 / p99',
          'longest stall ms',
        ],
        ({ loadedMs, quiet, meanwhile }) => [
          number(loadedMs, 0),
          spread(quiet),
          spread(meanwhile),
          number(meanwhile.max),
        ],
        ({ meanwhile }) => meanwhile.max,
        'stall',
      ),
    ),
    ...outcome.idle.flatMap((section) =>
      table(
        section,
        ['KiB per connection', 'MiB before', 'MiB with 1,000', 'MiB at most while they left'],
        ({ kibPerConnection, kibBefore, kibThere, kibLeaving }) => [
          number(kibPerConnection),
          ...[kibBefore, kibThere, kibLeaving].map((kib) =>
            number(kib === null ? null : kib / 1024, 0),
          ),
        ],
        ({ kibPerConnection }) => kibPerConnection,
        'memory',
      ),
    ),
    ...NOT_COMPARABLE,
  ].join('\n');
}

function goalsTable(outcome: Outcome): string[] {
  const verdicts = judge(outcome);
  if (verdicts.length === 0) return [];
  return [
    '## Goals',
    '',
    '| goal | found | met |',
    '| --- | --- | --- |',
    ...verdicts.map(({ goal, found, met }) => `| ${goal} | ${found} | ${metWord(met)} |`),
    '',
  ];
}

function metWord(met: boolean | null): string {
  if (met === null) return 'not judged: others used the machine';
  return met ? 'yes' : '**no**';
}

function steadyTable(section: Section<TrafficResult>): string[] {
  return table(
    section,
    [
      'server CPU',
      'µs per delivery',
      'edit p50 / p95 / p99 ms',
      'presence p50 / p95 / p99 ms',
      'edits within 1 s',
      'deliveries/s',
      'frames/s',
      'load CPU',
      'foreign',
    ],
    (result) => [
      percent(result.shares.server),
      number(result.microsPerDelivery, 2),
      spread(result.edit),
      spread(result.presence),
      percent(result.inTime),
      number(result.deliveriesPerSecond, 0),
      number(result.framesPerSecond, 0),
      percent(result.shares.load),
      percent(result.shares.foreign),
    ],
    ({ microsPerDelivery }) => microsPerDelivery,
    'CPU per delivery',
  );
}

/** One row a server; below, how the figure that decides stands to the better peer's. */
function table<R>(
  { title, results }: Section<R>,
  columns: readonly string[],
  cells: (result: R) => readonly string[],
  decides: (result: R) => number | null,
  figure: string,
): string[] {
  const rows = CONTESTANTS.flatMap(({ name, title: who }) => {
    const result = results[name];
    if (result === undefined) return [];
    const finished = done(result);
    if (finished !== null) return [`| ${who} | ${cells(finished).join(' | ')} |`];
    const { failed } = result as { readonly failed: string };
    return [`| ${who} | failed: ${failed.replaceAll('|', '/')} |`];
  });
  const ratio = ratioOf(results, decides);
  return [
    `## ${title}`,
    '',
    `| server | ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length + 1)}`,
    ...rows,
    '',
    ratio === null ? '' : `Samsyn's ${figure} is **${number(ratio, 2)} ×** the better peer's.\n`,
  ];
}

function boardsHeld(steady: readonly Section<TrafficResult>[]): string[] {
  const boards = steady.filter(({ name }) => name.startsWith('boards-'));
  if (boards.length === 0) return [];
  const most = CONTESTANTS.map(({ name, title }) => {
    const counts = boards.filter(({ results }) => {
      const result = done(results[name]);
      return result !== null && held(result);
    });
    const count = counts.at(-1)?.name.slice('boards-'.length) ?? 'fewer than were tried';
    return `| ${title} | ${count} |`;
  });
  return [
    '## Boards held: edit p95 ≤ 100 ms, 99 % of edits within a second, load below 70 % of its core',
    '',
    '| server | boards |',
    '| --- | --- |',
    ...most,
    '',
  ];
}

const NOT_COMPARABLE = [
  '## What is not comparable',
  '',
  '* Samsyn runs as shipped: it checks tokens and roles, stores every edit durably before it sends it on, limits frames, and tells each author what is saved. The peers run with their defaults, in memory except where a restart is part of the workload: y-websocket with its LevelDB, Hocuspocus with files written by its own debounced hooks. The floor only passes bytes on; it keeps no document, so it has no part in storms.',
  '* Samsyn’s server says who somebody is and adds it to their presence; elsewhere each client sends it along. What the others receive is as long in either case.',
  '* Samsyn sends the newest presence of each person once per window; what was overtaken meanwhile is never sent. Presence times are of those that came.',
  '* Real y-websocket clients send every presence they hear back to the server. Neither the load nor Samsyn’s own client does that; with such clients the peers would do worse than here.',
  '* Hocuspocus has messages of its own around the same updates, and answers every update with a word that it was applied, not that it is stored.',
  '* A saturated server is charged only for what it did: where few edits come within a second, its CPU per delivery looks better than it is.',
  '* Loopback, no TLS, no browsers. The times hold what the load itself takes to read.',
  '',
];
