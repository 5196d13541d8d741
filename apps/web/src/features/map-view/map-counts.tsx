import { CARD_KINDS, type CardKindId, type StageId } from '@samsyn/board';
import { type ComponentType, useMemo } from 'react';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import type { Lane } from './lane-rows.ts';
import { type CellContent, isInvolved } from './use-map-rows.ts';

/** Under the lanes: how many actors each stage has, and what else there is to say of each. */
export function MapCounts({
  stages,
  lanes,
  Foot,
}: {
  readonly stages: readonly StageId[];
  readonly lanes: readonly Lane<CellContent>[];
  readonly Foot: ComponentType<{ readonly stages: readonly StageId[] }>;
}) {
  const t = useT();
  return (
    <tfoot>
      <tr className="map__counts">
        <th scope="row">{t('map.counts.actors')}</th>
        {stages.map((stage, column) => {
          const count = lanes.filter(({ cells }) => isInvolved(cells[column] ?? null)).length;
          return (
            <td key={stage} data-empty={count === 0 || undefined}>
              {count === 0 ? t('map.counts.nobody') : count}
            </td>
          );
        })}
      </tr>
      <Foot stages={stages} />
    </tfoot>
  );
}

/** What is written on the cards of each stage. */
export function MapCards({ stages }: { readonly stages: readonly StageId[] }) {
  const t = useT();
  const cards = useCardCounts();
  return (
    <tr className="map__counts map__counts--cards">
      <th scope="row">{t('map.counts.cards')}</th>
      {stages.map((stage) => (
        <td key={stage}>
          <StageCards counts={cards.get(stage)} />
        </td>
      ))}
    </tr>
  );
}

function StageCards({ counts }: { readonly counts: ReadonlyMap<CardKindId, number> | undefined }) {
  const labels = useLabels();
  if (counts === undefined) return <span className="map__no-cards">–</span>;
  return (
    <ul className="map__kinds">
      {CARD_KINDS.filter(({ id }) => counts.has(id)).map(({ id }) => {
        const count = counts.get(id) ?? 0;
        const word = count === 1 ? labels.kind(id) : labels.kindPlural(id);
        return (
          <li key={id} title={`${count} ${word}`}>
            <KindSymbol kind={id} />
            {count}
            <span className="visually-hidden"> {word}</span>
          </li>
        );
      })}
    </ul>
  );
}

function useCardCounts(): ReadonlyMap<StageId, ReadonlyMap<CardKindId, number>> {
  const cards = useBoard((board) => board.cards);
  return useMemo(() => {
    const counts = new Map<StageId, Map<CardKindId, number>>();
    for (const { stage, kind } of cards.values()) {
      const kinds = counts.get(stage) ?? new Map<CardKindId, number>();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      counts.set(stage, kinds);
    }
    return counts;
  }, [cards]);
}
