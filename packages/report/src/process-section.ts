import { signalQuestion } from '@samsyn/analysis';
import { cardLine } from './card-line.ts';
import { mapParts } from './map-parts.ts';
import { type Block, heading, list, type Picture, tableOr, text, withoutEmpty } from './page.ts';
import { actorList, cardsAt, lasts, placementsAt, roleWords, type Subject } from './subject.ts';

/** What is written stage by stage; the other kinds of cards have sections of their own. */
const WRITTEN = ['need', 'support', 'gap'] as const;

/** So much of a map is read on a page that lies down. */
const ON_A_PAGE = { stages: 8, actors: 16 };

/** The process: the maps, then stage by stage who does what, what is written there, and hand-overs. */
export function process(subject: Subject): Block[] {
  const { stages, snapshot, analysis, t } = subject;
  const pictures = (['today', 'wanted'] as const)
    .filter((layer) => snapshot.placements.some((one) => one.layer === layer))
    .flatMap((layer) => captioned(mapParts(subject, layer, ON_A_PAGE), t(`layer.${layer}`), t));
  const shares = analysis.stageShares.find(({ layer }) => layer === 'today');
  const title = heading(1, t('report.process'));
  return [
    ...(pictures.length === 0 ? [title] : [{ is: 'wide', blocks: [title, ...pictures] } as const]),
    ...(shares === undefined || shares.lead === null
      ? []
      : [
          text(
            t('report.process.coverage', {
              stages: shares.stages,
              lead: Math.round(shares.lead * shares.stages),
              does: Math.round((shares.does ?? 0) * shares.stages),
              money: Math.round((shares.money ?? 0) * shares.stages),
            }),
          ),
        ]),
    ...(stages.length === 0 ? [text(t('report.process.none'))] : []),
    ...stages.flatMap((_, index) => stageBlocks(subject, index)),
  ];
}

export function captioned(parts: readonly Picture[], words: string, t: Subject['t']): Block[] {
  return parts.map((picture, index) => ({
    is: 'picture',
    picture,
    caption:
      parts.length === 1
        ? words
        : t('report.map.part', { map: words, part: index + 1, parts: parts.length }),
  }));
}

function stageBlocks(subject: Subject, index: number): Block[] {
  const { stages, t } = subject;
  const stage = stages[index];
  if (stage === undefined) return [];
  return [
    heading(2, t('report.stage', { number: index + 1, name: stage.name })),
    ...(stage.description === '' ? [] : [text(stage.description)]),
    whoDoesWhat(subject, stage),
    ...WRITTEN.flatMap((id) => {
      const cards = cardsAt(subject, stage.id, id);
      return cards.length === 0
        ? []
        : [
            heading(3, t(`kind.${id}.plural`)),
            ...list(cards.map((card) => cardLine(subject, card))),
          ];
    }),
    ...handover(subject, index),
    ...questions(subject, stage),
  ];
}

type Stage = Subject['stages'][number];

/** Who does what today and wanted, side by side; how long and notes where somebody has said so. */
function whoDoesWhat(subject: Subject, stage: Stage): Block {
  const { snapshot, names, t } = subject;
  const today = placementsAt(subject, stage.id, 'today');
  const wanted = placementsAt(subject, stage.id, 'wanted');
  const wantedInUse = snapshot.placements.some(({ layer }) => layer === 'wanted');
  const actors = snapshot.actors.filter(({ id }) =>
    [...today, ...wanted].some(({ actor }) => actor === id),
  );
  const rows = actors.map(({ id }) => {
    const now = today.find(({ actor }) => actor === id);
    const then = wanted.find(({ actor }) => actor === id);
    const notes = [now?.note ?? '', then?.note ?? ''].filter((one) => one !== '');
    return [
      names.actor(id),
      now === undefined ? t('findings.notPlaced') : roleWords(subject, now),
      wantedInUse ? (then === undefined ? t('findings.notPlaced') : roleWords(subject, then)) : '',
      now === undefined ? '' : lasts(subject, now),
      [...new Set(notes)].join(' '),
    ];
  });
  return withoutEmpty(
    tableOr(
      t('report.stage.nobody'),
      t('report.stage.who', { stage: stage.name }),
      [
        t('report.actor'),
        t('report.today'),
        t('report.wanted'),
        t('report.duration'),
        t('report.note'),
      ],
      rows,
      [4, 2.6, 2.6, 2.6, 3],
    ),
    [2, 3, 4],
  );
}

function handover(subject: Subject, index: number): Block[] {
  const { stages, analysis, t } = subject;
  const next = stages[index + 1];
  const found = analysis.handovers.find(
    ({ from, layer }) => from === stages[index]?.id && layer === 'today',
  );
  if (next === undefined || found === undefined) return [];
  return [
    text(
      found.actors.length === 0
        ? t('report.handover.none', { next: next.name })
        : t('report.handover', { next: next.name, actors: actorList(subject, found.actors) }),
    ),
  ];
}

function questions({ analysis, t }: Subject, stage: Stage): Block[] {
  const signals =
    analysis.coverage.find((one) => one.stage === stage.id && one.layer === 'today')?.signals ?? [];
  if (signals.length === 0) return [];
  return [
    text(t('report.signals')),
    ...list(signals.map((signal) => signalQuestion(signal, stage.name, t))),
  ];
}
