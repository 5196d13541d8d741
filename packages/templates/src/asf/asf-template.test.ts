import { ACTOR_GROUPS, type Template, templateSchema } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { preselectedActors } from './asf-actors.ts';
import { asfTemplate } from './asf-template.ts';

const sv = asfTemplate('sv');
const en = asfTemplate('en');
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** What stands in a template in words, by where it stands. */
function words({ stages, actors, organisationTypes }: Template): Map<string, string> {
  return new Map<string, string>([
    ...stages.flatMap((stage): [string, string][] => [
      [`${stage.id} name`, stage.name],
      [`${stage.id} phase`, stage.phase],
      [`${stage.id} description`, stage.description],
      [`${stage.id} equality`, stage.equalityPrompt],
      ...stage.questions.map((text, at): [string, string] => [`${stage.id} question ${at}`, text]),
    ]),
    ...actors.flatMap(({ id, name, short }): [string, string][] => [
      [`${id} name`, name],
      [`${id} short`, short],
    ]),
    ...organisationTypes.map(({ id, name }): [string, string] => [`type ${id}`, name]),
  ]);
}

describe.each([
  ['sv', sv],
  ['en', en],
] as const)('The ASF template in %s', (_, template) => {
  it('is a template that a board takes, unchanged', () => {
    expect(templateSchema.parse(template)).toEqual(template);
  });

  it('has eight stages, 24 actors and 13 organisation types under the ids that never change', () => {
    const numbered = (letter: string, count: number, digits: number) =>
      Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(digits, '0')}`);
    expect([template.id, template.version]).toEqual(['asf', 1]);
    expect(idsOf(template.stages)).toEqual(numbered('s', 8, 1));
    expect(idsOf(template.actors)).toEqual(numbered('a', 24, 2));
    expect(new Set(idsOf(template.organisationTypes)).size).toBe(13);
  });

  it('has three phases that lie together', () => {
    const phases = template.stages.map(({ phase }) => phase);
    expect(phases.filter((phase, at) => phase !== phases[at - 1])).toHaveLength(3);
    expect(new Set(phases).size).toBe(3);
  });

  it('asks four questions and one about equal terms at every stage', () => {
    for (const { questions, equalityPrompt } of template.stages) {
      expect(questions).toHaveLength(4);
      for (const question of [...questions, equalityPrompt]) expect(question).toMatch(/\?$/);
    }
  });

  it('has a text everywhere, and short names that fit on a token', () => {
    const texts = words(template);
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
    const tooLong = template.actors.filter(({ short }) => short.length > 15);
    expect(tooLong.map(({ short }) => short)).toEqual([]);
    expect(new Set(template.actors.map(({ short }) => short)).size).toBe(24);
  });

  it('leaves mandates, hiding, words and agenda to the room', () => {
    expect(template.actors.every(({ mandate, hidden }) => mandate === '' && !hidden)).toBe(true);
    expect(template.stages.some(({ hidden }) => hidden)).toBe(false);
    expect([template.vocabulary, template.agenda]).toEqual([{}, []]);
  });
});

describe('The ASF template', () => {
  it('differs between the languages in words only', () => {
    const without = (template: Template) => ({
      stages: template.stages.map(({ id, questions }) => [id, questions.length]),
      actors: template.actors.map(({ id, group, sector, level }) => [id, group, sector, level]),
      types: template.organisationTypes.map(({ id, actors }) => [id, actors]),
    });
    expect(without(en)).toEqual(without(sv));
  });

  it('leaves no sentence untranslated', () => {
    const swedish = words(sv);
    const alike = [...words(en)].filter(([at, text]) => swedish.get(at) === text);
    const sentences = alike.filter(([, text]) => text.includes(' ') && text !== 'Bank / Ekobanken');
    expect(sentences).toEqual([]);
    expect([...words(en).values()].join(' ')).not.toMatch(/\b(och|eller|för|kommun|företag)\b/i);
  });

  it('puts every actor in a group that has a colour and a symbol, a sector and a level', () => {
    const groups = ACTOR_GROUPS.map(({ id }) => id as string);
    expect(sv.actors.filter(({ group }) => !groups.includes(group))).toEqual([]);
    expect(new Set(sv.actors.map(({ group }) => group)).size).toBe(groups.length);
    expect(sv.actors.filter(({ sector, level }) => sector === '' || level === '')).toEqual([]);
  });

  it('lets every actor be somebody’s own, and of one organisation type only', () => {
    const owned = sv.organisationTypes.flatMap(({ actors }) => actors);
    expect([...owned].sort()).toEqual(idsOf(sv.actors));
  });

  it('proposes sixteen actors for a silent round', () => {
    expect(new Set(preselectedActors).size).toBe(16);
    expect(preselectedActors.filter((id) => !idsOf(sv.actors).includes(id))).toEqual([]);
    expect(idsOf(sv.actors).filter((id) => !preselectedActors.includes(id))).toEqual([
      'a10',
      'a12',
      'a14',
      'a20',
      'a21',
      'a22',
      'a23',
      'a24',
    ]);
  });

  it('is made anew each time, so that nobody’s changes reach another board', () => {
    asfTemplate('sv').organisationTypes[0]?.actors.push('a24');
    expect(asfTemplate('sv')).toEqual(sv);
  });
});
