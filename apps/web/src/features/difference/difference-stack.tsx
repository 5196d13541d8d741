import type { Actor, StageId } from '@samsyn/board';
import { useMemo } from 'react';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEdit, useTemplate } from '../../live/session-context.ts';
import { useDifferenceFilter } from './difference-filter.ts';
import './difference-stack.css';
import { DifferenceToken } from './difference-token.tsx';
import { useDifferenceWords } from './use-difference-words.ts';
import { useStageDifferences } from './use-differences.ts';

/** How the two pictures of one stage differ: the sentence that sums it up, then each actor. */
export function DifferenceStack({ stage }: { readonly stage: StageId }) {
  const t = useT();
  const words = useDifferenceWords();
  const { differences, counts } = useStageDifferences(stage);
  const hidden = useDifferenceFilter((filter) => filter.hidden);
  const { may } = useMayEdit();
  const name = useStage(stage)?.name ?? '';
  const actors = useActorsById();
  const shown = differences.filter(({ kind }) => !hidden.has(kind));
  const left = differences.length - shown.length;
  return (
    <div className="difference-stack">
      <p className="difference-stack__summary">{words.summary(counts)}</p>
      {shown.length > 0 && (
        <ul
          className="difference-stack__list"
          data-focus-group={`stage:${stage}`}
          aria-label={t('map.difference.list', { stage: name })}
        >
          {shown.map((difference) => (
            <DifferenceToken
              key={difference.actor}
              difference={difference}
              actor={actors.get(difference.actor) ?? null}
              fixed={!may}
            />
          ))}
        </ul>
      )}
      {left > 0 && (
        <p className="difference-stack__left">{t('map.difference.left', { count: left })}</p>
      )}
    </div>
  );
}

function useActorsById(): ReadonlyMap<string, Actor> {
  const actors = useTemplate((template) => template.actors);
  return useMemo(() => new Map(actors.map((actor) => [actor.id, actor])), [actors]);
}
