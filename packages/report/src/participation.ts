import { type Block, heading, lead, note, type Page, tableOr, text } from './page.ts';
import { dateOf, peopleInWords, type Subject, sourceOf, titleOf } from './subject.ts';
import type { Participation } from './who-was-there.ts';

type Person = Participation['people'][number];
type Stay = Person['stays'][number];

const HOUR = 3_600_000;

/** The participation list: people with organisation and hours, day by day, and sums by organisation. */
export function participationPage(subject: Subject): Page {
  const { t, participation } = subject;
  return {
    title: t('report.participation.title'),
    subtitle: `${titleOf(subject)}, ${dateOf(subject)}`,
    language: t.locale,
    source: sourceOf(subject),
    blocks: [
      lead(t('report.participation.words')),
      ...(participation === undefined ? withoutNames(subject) : withNames(subject, participation)),
      heading(1, t('report.participation.how')),
      text(t('report.participation.how.counted')),
      text(t('report.participation.how.why')),
      note(t('report.participation.how.check')),
    ],
  };
}

/** What a snapshot's file holds: how many of each type of organisation, and no names or hours. */
function withoutNames(subject: Subject): Block[] {
  const { analysis, names, t } = subject;
  return [
    text(t('report.participation.noNames')),
    text(peopleInWords(subject)),
    tableOr(
      t('report.participants.none'),
      t('report.participants.caption'),
      [t('report.organisationType'), t('report.people')],
      analysis.balance.types.map(({ type, people: count }) => [
        names.organisationType(type),
        String(count),
      ]),
      [3, 1],
    ),
  ];
}

function withNames(subject: Subject, { people, others }: Participation): Block[] {
  const { t, timeZone } = subject;
  const day = (stay: Stay): string => t.date(stay.from, 'date', timeZone);
  const all = people.flatMap((person) => person.stays.map((stay) => ({ person, stay })));
  const days = [
    ...new Set(
      [...all].sort((a, b) => (a.stay.from < b.stay.from ? -1 : 1)).map((one) => day(one.stay)),
    ),
  ];
  return [
    ...(all.length === 0 ? [text(t('report.participation.nobody'))] : []),
    ...days.flatMap((date): Block[] => [
      heading(1, date),
      tableOr(
        '',
        t('report.participation.caption', { day: date }),
        [
          t('report.participation.name'),
          t('report.participation.organisation'),
          t('report.participation.how.there'),
          t('report.participation.from'),
          t('report.participation.to'),
          t('report.participation.hours'),
        ],
        all
          .filter(({ stay }) => day(stay) === date)
          .sort(
            (a, b) =>
              organisationOf(subject, a.person).localeCompare(
                organisationOf(subject, b.person),
                t.locale,
              ) || a.person.name.localeCompare(b.person.name, t.locale),
          )
          .map(({ person, stay }) => [
            person.name || t('report.participation.noName'),
            organisationOf(subject, person),
            t(`report.participation.${person.attendance}`),
            t.date(stay.from, 'time', timeZone),
            t.date(stay.to, 'time', timeZone),
            inWords(subject, hoursOf(stay)),
          ]),
        [3, 3.4, 1.8, 1.2, 1.2, 1.2],
      ),
    ]),
    ...sums(subject, people),
    text(t('report.participation.others', { count: others })),
  ];
}

function sums(subject: Subject, people: readonly Person[]): Block[] {
  const { t } = subject;
  const there = people.filter(({ stays }) => stays.length > 0);
  if (there.length === 0) return [];
  const organisations = [...new Set(there.map((one) => organisationOf(subject, one)))].sort(
    (a, b) => a.localeCompare(b, t.locale),
  );
  const hours = (some: readonly Person[]): number =>
    some.flatMap(({ stays }) => stays).reduce((sum, stay) => sum + hoursOf(stay), 0);
  const row = (words: string, some: readonly Person[]): string[] => [
    words,
    String(some.length),
    inWords(subject, hours(some)),
  ];
  return [
    heading(1, t('report.participation.sums')),
    tableOr(
      '',
      t('report.participation.sums.caption'),
      [t('report.participation.organisation'), t('report.people'), t('report.participation.hours')],
      [
        ...organisations.map((name) =>
          row(
            name,
            there.filter((one) => organisationOf(subject, one) === name),
          ),
        ),
        row(t('report.participation.together'), there),
      ],
      [4, 1, 1],
    ),
  ];
}

/** What somebody has called their organisation, or its type. */
function organisationOf({ names, t }: Subject, person: Person): string {
  if (person.organisation !== '') return person.organisation;
  if (person.organisationType !== '') return names.organisationType(person.organisationType);
  return t('report.participation.noOrganisation');
}

/** Hours to the nearest quarter. */
function hoursOf({ from, to }: Stay): number {
  return Math.round(((Date.parse(to) - Date.parse(from)) / HOUR) * 4) / 4;
}

const inWords = ({ t }: Subject, hours: number): string =>
  t.number(hours, { maximumFractionDigits: 2 });
