import { templateSchema } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { blankTemplate } from './blank-template.ts';

describe.each(['sv', 'en'] as const)('The blank template in %s', (language) => {
  const template = blankTemplate(language);

  it('is a template that a board takes, unchanged', () => {
    expect(templateSchema.parse(template)).toEqual(template);
  });

  it('has three stages, a handful of actors and a type for each, and asks nothing', () => {
    expect(template.stages).toHaveLength(3);
    expect(template.stages.flatMap(({ questions }) => questions)).toEqual([]);
    expect(template.actors).toHaveLength(6);
    const owned = template.organisationTypes.flatMap(({ actors }) => actors);
    expect(owned).toEqual(template.actors.map(({ id }) => id));
  });

  it('has names for everything', () => {
    const { stages, actors, organisationTypes } = template;
    for (const { name } of [...stages, ...actors, ...organisationTypes]) expect(name).not.toBe('');
  });
});

it('The blank template has the same ids in both languages, and other names.', () => {
  const [sv, en] = [blankTemplate('sv'), blankTemplate('en')];
  expect(en.actors.map(({ id }) => id)).toEqual(sv.actors.map(({ id }) => id));
  expect(en.stages.map(({ name }) => name)).not.toEqual(sv.stages.map(({ name }) => name));
});
