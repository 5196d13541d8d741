import type { Actor, Answer, Layer, Placement, Stage, StageId } from '@samsyn/board';
import { type ComponentType, memo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';
import { DropPlace } from '../moving/drop-place.tsx';
import { StageDropWord } from '../moving/drop-word.tsx';
import { useHeldOverStage } from '../moving/move-store.ts';
import type { StageContent } from './board-model.ts';
import { CardFace } from './card-face.tsx';
import { HeldHere } from './held-here.tsx';
import './stage-column.css';
import { StageHead } from './stage-head.tsx';
import { useFirstThenAll } from './use-first-then-all.ts';

/** What other features put into a column. The shell hands them over. */
export interface ColumnSlots {
  readonly Token: ComponentType<{
    readonly placement: Placement<Answer>;
    readonly actor: Actor | null;
    readonly fixed: boolean;
  }>;
  /** What one can do in the stage besides putting actors there. */
  readonly Foot: ComponentType<{ readonly stage: StageId; readonly fixed: boolean }>;
  readonly Difference: ComponentType<{ readonly stage: StageId }>;
  readonly SettledNone: ComponentType<{ readonly stage: StageId }>;
}

/** One stage: its actors, strongest role first, then its cards. */
export const StageColumn = memo(function StageColumn(props: {
  readonly stage: Stage;
  readonly number: number;
  readonly layer: Layer;
  /** Shows how the two layers differ instead of one of them. */
  readonly difference: boolean;
  readonly content: StageContent;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly fixed: boolean;
  readonly slots: ColumnSlots;
}) {
  const { stage, number, layer, difference, actors, fixed, slots } = props;
  const t = useT();
  const content = useFirstThenAll(props.content);
  const { Token, Foot, Difference, SettledNone } = slots;
  const { cards } = useInView();
  const group = `stage:${stage.id}`;
  return (
    <DropPlace as="section" target={{ kind: 'stage', layer, stage: stage.id }} className="stage">
      <StageHead stage={stage} number={number} group={group} />
      <div className="stage__body">
        <StageLight layer={layer} stage={stage.id} />
        {difference ? (
          <Difference stage={stage.id} />
        ) : (
          <ul
            className="stage__stack"
            data-focus-group={group}
            aria-label={t('board.stage.actors', { stage: stage.name })}
            hidden={content.placements.length === 0}
          >
            {content.placements.map((placement) => (
              <Token
                key={placement.actor}
                placement={placement}
                actor={actors.get(placement.actor) ?? null}
                fixed={fixed}
              />
            ))}
          </ul>
        )}
        {!difference && <SettledNone stage={stage.id} />}
        <ul
          className="stage__stack stage__stack--cards"
          data-focus-group={group}
          aria-label={t('board.stage.cards', { stage: stage.name })}
          hidden={content.cards.length === 0}
        >
          {content.cards.map((card) => (
            <CardFace key={card.id} card={card} actors={actors} fixed={fixed} />
          ))}
        </ul>
        {!difference &&
          cards !== null &&
          content.placements.length + content.cards.length === 0 && (
            <p className="stage__empty">{t('board.stage.empty')}</p>
          )}
        <Foot stage={stage.id} fixed={fixed} />
        <HeldHere layer={layer} stage={stage.id} />
      </div>
    </DropPlace>
  );
});

/** Lights the column up while something is held above it, and says what would happen. */
const StageLight = memo(function StageLight({
  layer,
  stage,
}: {
  readonly layer: Layer;
  readonly stage: StageId;
}) {
  const over = useHeldOverStage(layer, stage) !== null;
  return (
    <div className="stage__light" data-over={over || undefined}>
      <StageDropWord layer={layer} stage={stage} />
    </div>
  );
});
