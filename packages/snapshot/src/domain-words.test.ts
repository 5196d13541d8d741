import {
  ACTOR_GROUPS,
  ANSWERS,
  CARD_KINDS,
  COMMON_FIELDS,
  DETAIL_FIELDS,
  DURATIONS,
  type FieldSpec,
  GROUPINGS,
  LAYERS,
  LEVELS,
  SECTORS,
  TARGETS,
} from '@samsyn/board';
import { messages } from '@samsyn/i18n/sv';
import { expect, it } from 'vitest';

const choiceKeys = (prefix: string, spec: FieldSpec) =>
  spec.type === 'choice' || spec.type === 'choices'
    ? spec.choices.map((choice) => `${prefix}.${choice}`)
    : [];

it('has a word for everything that a board can say', () => {
  const keys = [
    ...ANSWERS.flatMap((role) => [`role.${role}`, `role.${role}.long`]),
    ...LAYERS.flatMap((layer) => [`layer.${layer}`, `layer.${layer}.short`]),
    ...LEVELS.map((level) => `level.${level}`),
    ...SECTORS.map((sector) => `sector.${sector}`),
    ...DURATIONS.map((duration) => `duration.${duration}`),
    ...TARGETS.map((target) => `target.${target}`),
    ...ACTOR_GROUPS.map(({ id }) => `group.${id}`),
    ...GROUPINGS.map((grouping) => `grouping.${grouping}`),
    ...['also', 'role', ...DETAIL_FIELDS].map((field) => `field.placement.${field}`),
    ...COMMON_FIELDS.map(({ name }) => `field.common.${name}`),
    ...CARD_KINDS.flatMap(({ id, fields }) => [
      ...[`kind.${id}`, `kind.${id}.plural`, `kind.${id}.help`, `kind.${id}.count`],
      `snapshot.diff.number.${id}`,
      ...(fields as readonly FieldSpec[]).flatMap((spec) => [
        `field.${id}.${spec.name}`,
        ...choiceKeys(`choice.${id}.${spec.name}`, spec),
      ]),
    ]),
  ];
  expect(keys.length).toBeGreaterThan(120);
  expect(keys.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
});
