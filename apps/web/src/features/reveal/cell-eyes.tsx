import type { Place, Spot } from '@samsyn/workshop';
import { Lightbulb, LightbulbOff, Users } from 'lucide-react';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { type RevealedRound, revealedRounds } from './revealed-rounds.ts';

/** Draws everybody's eyes to the opened cell, or brings everybody to it, in the reveal itself. */
export function CellEyes({ round, cell }: { readonly round: RevealedRound; readonly cell: Spot }) {
  const t = useT();
  const command = useCommand();
  const latest = useWorkshop((day) => revealedRounds(day).at(-1)?.id);
  const spotlight = useWorkshop((day) => day.spotlight);
  // A place names no round: everybody else has the latest one before them.
  if (round.id !== latest) return null;
  const { stage, actor } = cell;
  const place: Place = { face: 'reveal', layer: round.layer, stage, actor };
  const lit = spotlight?.stage === stage && spotlight.actor === actor;
  return (
    <span className="cell-panel__eyes">
      <span data-focus-key="reveal:gather">
        <Button
          data-focus-part="main"
          icon={<Users aria-hidden="true" />}
          onClick={() => void command({ type: 'gather', place })}
        >
          {t('reveal.eyes.gather')}
        </Button>
      </span>
      <span data-focus-key="reveal:light">
        <Button
          data-focus-part="main"
          icon={lit ? <LightbulbOff aria-hidden="true" /> : <Lightbulb aria-hidden="true" />}
          onClick={() => void command({ type: 'spotlight.set', place: lit ? null : place })}
        >
          {t(lit ? 'reveal.eyes.end' : 'reveal.eyes.light')}
        </Button>
      </span>
    </span>
  );
}
