import type { Actor, Stage } from '@samsyn/board';
import { expect, it } from 'vitest';
import { templateHash } from './template-hash.ts';

function stage(id: string, name: string): Stage {
  const rest = { phase: '', description: '', questions: [], equalityPrompt: '', hidden: false };
  return { id, name, ...rest };
}
function actor(id: string, change: Partial<Actor> = {}): Actor {
  const rest = { short: '', group: '', sector: '', level: '', mandate: '', hidden: false } as const;
  return { id, name: id, ...rest, ...change };
}
const stages = [stage('s1', 'Behov'), stage('s2', 'Start')];
const actors = [actor('a1'), actor('a2')];
const hash = templateHash({ stages, actors });

it('is the same in another order, when a name is put right, and when a mandate is written', () => {
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(templateHash({ stages: [...stages].reverse(), actors })).toBe(hash);
  expect(templateHash({ stages: [stage('s1', 'Need'), stage('s2', 'Start')], actors })).toBe(hash);
  const written = [actor('a1', { mandate: 'Vi får köpa platser.' }), actor('a2', { hidden: true })];
  expect(templateHash({ stages, actors: written })).toBe(hash);
});

it('is another one when a stage or an actor comes or goes', () => {
  const others = [
    templateHash({ stages: stages.slice(1), actors }),
    templateHash({ stages, actors: actors.slice(1) }),
    templateHash({ stages, actors: [...actors, actor('a3')] }),
    templateHash({ stages: [], actors: [] }),
  ];
  expect(new Set([hash, ...others]).size).toBe(5);
});
