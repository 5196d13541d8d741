import { CARD_KINDS, ROLES } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { SignalName } from '../map/signal-names.ts';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { CoveragePart } from '../schema/map-part.ts';
import { spokenFigures } from './figures.ts';
import type { Names } from './names.ts';

/** What could be a gap, as the question that a person answers. */
export function signalQuestion(signal: SignalName, stage: string, t: Translator): string {
  return t(`analysis.signal.${signal}`, { stage });
}

/** Stage by stage who is there today, what cards there are, and what to ask. */
export function describeCoverage(analysis: Analysis, names: Names, t: Translator): string[] {
  const today = analysis.coverage.filter(({ layer }) => layer === 'today');
  return today.flatMap((stage, index) => [
    stageLine(stage, index + 1, names, t),
    ...cardsLine(stage, t),
    ...stage.signals.map((signal) => signalQuestion(signal, names.stage(stage.stage), t)),
  ]);
}

function stageLine(
  { stage, actors, roles }: CoveragePart,
  number: number,
  names: Names,
  t: Translator,
): string {
  const said = ROLES.flatMap((role) => {
    const count = roles[role];
    return count === undefined ? [] : t('findings.stage.role', { count, role: names.role(role) });
  });
  return t('findings.stage.actors', {
    ...{ number, stage: names.stage(stage), actors },
    roles: said.length === 0 ? '' : ` (${said.join(', ')})`,
  });
}

function cardsLine({ cards }: CoveragePart, t: Translator): string[] {
  const said = CARD_KINDS.flatMap(({ id }) => {
    const count = cards[id];
    return count === undefined ? [] : t(`kind.${id}.count`, { count, number: count });
  });
  return said.length === 0 ? [] : [t('findings.stage.cards', { cards: t.list(said) })];
}

export function describeRoleChanges(analysis: Analysis, names: Names, t: Translator): string[] {
  const said = (role: Analysis['roleChanges'][number]['today']) =>
    role === null ? t('findings.notPlaced') : names.role(role);
  return analysis.roleChanges.map(({ stage, actor, today, wanted }) =>
    t('findings.roleChange', {
      ...{ actor: names.actor(actor), stage: names.stage(stage) },
      ...{ today: said(today), wanted: said(wanted) },
    }),
  );
}

/** How long the support lasts, whose it is, whom it is for, and who is without. */
export function describeSupport(analysis: Analysis, names: Names, t: Translator): string[] {
  const { share } = spokenFigures(t);
  const duration = analysis.durations.find(({ layer }) => layer === 'today');
  const sectors = analysis.sectors.find(({ layer }) => layer === 'today')?.placements;
  const { serves } = analysis;
  const lines: string[] = [];
  if (duration !== undefined && duration.support > 0) {
    const { limited, support } = duration;
    lines.push(t('findings.support.limited', { limited, support, share: share(duration.share) }));
  }
  if (sectors !== undefined && Object.values(sectors).some((count) => count > 0)) {
    lines.push(t('findings.support.sectors', sectors));
  }
  if (serves.new + serves.existing + serves.both > 0) {
    lines.push(t('findings.support.serves', serves));
  }
  for (const { target, withoutSupport } of analysis.targets) {
    if (withoutSupport.length === 0) continue;
    const stages = t.list(
      withoutSupport.map((stage) => t('findings.quoted', { name: names.stage(stage) })),
    );
    lines.push(t('findings.support.target', { target: t(`target.${target}`), stages }));
  }
  return lines;
}
