import { organisationPages } from './organisation-pages.ts';
import { type Block, heading, lead, note, onNewPage, type Page, tableOr, text } from './page.ts';
import { process } from './process-section.ts';
import { sharedPicture } from './shared-section.ts';
import { actorList, dateOf, peopleInWords, type Subject, sourceOf, titleOf } from './subject.ts';
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
      ...method(subject),
      ...participants(subject),
      ...process(subject),
      ...sharedPicture(subject),
      ...settled(subject),
      ...lyingWhereFull([...gaps(subject), ...funding(subject)]),
      ...practice(subject),
      ...equality(subject),
      ...nextSteps(subject),
      ...organisationPages(subject),
    ],
  };
}

/** Without a table there is nothing that a page that lies down is for. */
function lyingWhereFull(blocks: readonly Block[]): Block[] {
  return blocks.some(({ is }) => is === 'table') ? [{ is: 'wide', blocks }] : [...blocks];
}

function method({ snapshot, analysis, t }: Subject): Block[] {
  const { definition } = snapshot.board;
  const steps = snapshot.agenda.flatMap((step) => {
    const { title, minutes } = step as { title?: unknown; minutes?: unknown };
    if (typeof title !== 'string') return [];
    return [[title, typeof minutes === 'number' ? t('report.minutes', { minutes }) : '']];
  });
  return [
    onNewPage(1, t('report.method')),
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

function participants(subject: Subject): Block[] {
  const { analysis, names, t } = subject;
  const rows = analysis.balance.types.map(({ type, people: count, share }) => [
    names.organisationType(type),
    String(count),
    t.number(share, { style: 'percent', maximumFractionDigits: 0 }),
  ]);
  return [
    heading(1, t('report.participants')),
    text(peopleInWords(subject)),
    tableOr(
      t('report.participants.none'),
      t('report.participants.caption'),
      [t('report.organisationType'), t('report.people'), t('report.share')],
      rows,
      [3, 1, 1],
    ),
    ...(analysis.balance.absentActors.length === 0
      ? []
      : [
          text(
            t('findings.balance.absent', {
              actors: actorList(subject, analysis.balance.absentActors),
            }),
          ),
        ]),
  ];
}
