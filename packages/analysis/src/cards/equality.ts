import type { StageFacts } from '../map/stage-facts.ts';
import type { Analysis } from '../schema/analysis-schema.ts';
import { cardBase } from './card-base.ts';

/** What was seen about equal terms at each shown stage, beside the question that was asked. */
export function equalityOf(facts: readonly StageFacts[]): Analysis['equality'] {
  return facts
    .filter(({ layer }) => layer === 'today')
    .map(({ stage, cards }) => ({
      stage: stage.id,
      prompt: stage.equalityPrompt,
      observations: cards.filter(({ kind }) => kind === 'equality').map(cardBase),
    }));
}
