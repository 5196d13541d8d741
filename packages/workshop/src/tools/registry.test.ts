import { describe, expect, it } from 'vitest';
import { mayGive, TOOLS, toolOf } from './registry.ts';

describe('the registry', () => {
  it('has one tool for each command', () => {
    const types = TOOLS.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const tool of TOOLS) expect(toolOf(tool.type)).toBe(tool);
  });

  it('lets nobody who only looks give a command', () => {
    for (const { type } of TOOLS) expect(mayGive('viewer', type)).toBe(false);
  });

  it('lets participants give just the commands that are theirs', () => {
    const theirs = TOOLS.filter(({ type }) => mayGive('participant', type)).map(({ type }) => type);
    expect(theirs.sort()).toEqual(['actor.propose', 'consent.give', 'hand.lower', 'hand.raise']);
  });

  it('knows no others', () => {
    expect(toolOf('__proto__')).toBeUndefined();
    expect(mayGive('facilitator', 'board.burn')).toBe(false);
  });
});
