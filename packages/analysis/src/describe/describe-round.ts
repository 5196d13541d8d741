import type { Translator } from '@samsyn/i18n';
import { LABELS, widestDivergences, widestGaps } from '@samsyn/workshop';
import type { ChangePart, RoundPart } from '../schema/round-part.ts';
import { describeNote } from './describe-note.ts';
import { spokenFigures, tidy } from './figures.ts';
import type { Names } from './names.ts';

/** More than a handful of divergences is not read. */
const MOST_DIVERGENCES = 6;

/** What a round tells in sentences: what can be seen first, then figures, then what limits them. */
export function describeRound(
  round: RoundPart,
  names: Names,
  t: Translator,
  timeZone: string,
): string[] {
  const { people, organisationTypes } = round;
  const counted = t('findings.round.people', { people, organisationTypes });
  if (people === 0) return [counted];
  return [
    counted,
    ...divergenceLines(round, names, t),
    ...selfOthersLines(round, names, t),
    ...describeFigures(round, t),
    describeNote(round.note, t, timeZone),
  ];
}

/** How alike the pictures are, in figures with their intervals: the shared picture first. */
export function describeFigures(round: RoundPart, t: Translator): string[] {
  const { share, decimal, shareInterval } = spokenFigures(t);
  const { shared, who, expert, unknownShare, cells } = round;
  const said = (key: 'shared' | 'within' | 'who', figure: typeof shared.between) =>
    tidy(
      t(`findings.round.${key}`, {
        value: share(figure.value),
        interval: shareInterval(figure),
      }),
    );
  const labels = LABELS.flatMap((label) => {
    const count = cells.filter((cell) => cell.label === label).length;
    return count === 0 ? [] : [`${t(`result.label.${label}`)} ${count}`];
  });
  return [
    shared.between.value === null ? t('findings.round.noShared') : said('shared', shared.between),
    ...(who.between.value === null ? [] : [said('who', who.between)]),
    ...(shared.within.value === null ? [] : [said('within', shared.within)]),
    tidy(
      t('findings.round.expert', {
        percent: share(expert.percent.value),
        percentInterval: shareInterval(expert.percent),
        alpha: decimal(expert.alpha.value),
        ac1: decimal(expert.ac1.value),
      }),
    ),
    t('findings.round.unknown', { share: share(unknownShare) }),
    t('findings.round.labels', { labels: labels.join(', ') }),
  ];
}

function divergenceLines(round: RoundPart, names: Names, t: Translator): string[] {
  const parted = widestDivergences(round, MOST_DIVERGENCES);
  if (parted.length === 0) return [];
  return [
    t('findings.round.parted'),
    ...parted.map(({ stage, actor, n, involved, byRole }) => {
      const roles = byRole.map(({ role, count }) =>
        t('findings.round.roleCount', { count, role: names.role(role) }),
      );
      return t('findings.round.divergence', {
        ...{ actor: names.actor(actor), stage: names.stage(stage), involved, n },
        roles: t.list(roles),
      });
    }),
  ];
}

function selfOthersLines({ selfOthers }: RoundPart, names: Names, t: Translator): string[] {
  const widest = widestGaps(selfOthers);
  if (widest.length === 0) return [];
  return [
    t('findings.round.selfOthers'),
    ...widest.map(({ actor, stage, direction, nSelf, nOthers }) =>
      t(direction > 0 ? 'findings.round.expected' : 'findings.round.unseen', {
        ...{ actor: names.actor(actor), stage: names.stage(stage), nSelf, nOthers },
      }),
    ),
  ];
}

export function describeChange(change: ChangePart, t: Translator, timeZone: string): string[] {
  const { points, pointsInterval } = spokenFigures(t);
  const { people, onlyFrom, onlyTo, shared, controls, controlCells, flows } = change;
  const said = (key: 'shared' | 'controls', figure: typeof shared) =>
    tidy(
      t(`findings.change.${key}`, {
        value: points(figure.value),
        interval: pointsInterval(figure),
      }),
    );
  return [
    t('findings.change.people', { people, onlyFrom, onlyTo }),
    ...(shared.value === null ? [] : [said('shared', shared)]),
    ...(controlCells === 0 || controls.value === null ? [] : [said('controls', controls)]),
    t('findings.change.flows', flows),
    describeNote(change.note, t, timeZone),
  ];
}
