import { cellKey } from '@samsyn/board';
import { type Place, type Round, rolesByCount } from '@samsyn/workshop';
import type { ReactNode } from 'react';
import { ActorMark } from '../../board-parts/actor-mark.tsx';
import { KindMark } from '../../board-parts/kind-mark.tsx';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useTemplate } from '../../live/session-context.ts';

/** One card, cell or stage in focus, for the room to talk about. */
export function SpotlightScreen({
  place,
  round,
}: {
  readonly place: Place;
  readonly round: Round | null;
}) {
  if (place.card !== undefined) return <LitCard card={place.card} />;
  const { stage = '', actor, layer = 'today' } = place;
  if (actor === undefined) return <LitStage stage={stage} />;
  return <LitCell stage={stage} actor={actor} layer={layer} round={round} />;
}

function LitCard({ card: id }: { readonly card: string }) {
  const card = useBoard((board) => board.cards.get(id));
  const stage = useStage(card?.stage ?? '');
  if (card === undefined) return <Gone />;
  return (
    <div className="projector-words">
      <p className="projector__words">
        <KindMark kind={card.kind} /> · {stage?.name}
      </p>
      <p className="projector__title projector__title--text">{card.text}</p>
    </div>
  );
}

function LitStage({ stage: id }: { readonly stage: string }) {
  const stage = useStage(id);
  if (stage === null) return <Gone />;
  return (
    <div className="projector-words">
      <p className="projector__title">{stage.name}</p>
      <p className="projector__words">{stage.questions[0] ?? stage.description}</p>
    </div>
  );
}

function LitCell({
  stage: stageId,
  actor: actorId,
  layer,
  round,
}: {
  readonly stage: string;
  readonly actor: string;
  readonly layer: 'today' | 'wanted';
  readonly round: Round | null;
}) {
  const t = useT();
  const labels = useLabels();
  const stage = useStage(stageId);
  const actor = useTemplate(({ actors }) => actors.find(({ id }) => id === actorId));
  const placement = useBoard((board) =>
    board.placements.get(cellKey({ layer, stage: stageId, actor: actorId })),
  );
  if (stage === null || actor === undefined) return <Gone />;
  const result = round?.results?.cells.find(
    (cell) => cell.stage === stageId && cell.actor === actorId,
  );
  const counts = result === undefined || result.label === 'few' ? [] : rolesByCount(result.counts);
  return (
    <div className="projector-words">
      <p className="projector__words">{stage.name}</p>
      <p className="projector__title">
        <ActorMark group={actor.group} /> {actor.name}
      </p>
      {result !== undefined && counts.length > 0 && (
        <>
          <p className="projector__count">
            {t('projector.sees', { involved: result.n - (result.counts.none ?? 0), n: result.n })}
          </p>
          <ul className="projector__roles">
            {counts.map(({ role, count }) => (
              <li key={role}>
                <b>{count}</b> {labels.role(role)}
              </li>
            ))}
          </ul>
        </>
      )}
      {placement !== undefined && (
        <p className="projector__words">
          {t('projector.onMap', { role: labels.role(placement.role) })}
        </p>
      )}
    </div>
  );
}

/** What was lit has been taken away since. */
function Gone(): ReactNode {
  const t = useT();
  return (
    <div className="projector-words">
      <p className="projector__words">{t('projector.gone')}</p>
    </div>
  );
}
