import { type Answer, DEFAULT_ROLE, type Layer } from '@samsyn/board';
import { useState } from 'react';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useBoardInView, useInView } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import type { MoveDialogRequest } from './move-store.ts';
import { startPlace, targetColumns } from './move-targets.ts';

export type MoveChoice = ReturnType<typeof useMoveChoice>;

/** What has been chosen so far. It begins where the thing is, so that Enter at once does no harm. */
export function useMoveChoice({ item, copy: startsAsCopy }: MoveDialogRequest) {
  const { choices } = useInView();
  const board = useBoardInView((whole) => whole);
  const stages = useShownStages();
  const shownLayer = useLayer();
  const [layer, setLayer] = useState<Layer>(
    item.kind === 'placement' ? item.cell.layer : shownLayer,
  );
  const [copy, setCopy] = useState(startsAsCopy);
  const [role, setRole] = useState<Answer>(DEFAULT_ROLE);
  const ids = stages.map(({ stage }) => stage.id);
  const columns = targetColumns(board, ids, item, layer);
  const [start] = useState(() => startPlace(board, columns, item));
  const [stage, setStage] = useState(() => {
    // A new actor goes to the stage that is shown alone, where one is.
    const { stage: shown } = useView.getState();
    if (item.kind === 'actor' && shown !== null && ids.includes(shown)) return shown;
    return columns[start.column]?.stage ?? ids[0] ?? '';
  });
  const [spot, setSpot] = useState<number | null>(null);
  const targets = columns.find((column) => column.stage === stage)?.targets ?? [];
  const home = columns[start.column]?.stage === stage;
  const usual = item.kind === 'card' ? (home ? start.row : targets.length - 1) : 0;
  const row = spot !== null && spot < targets.length ? spot : usual;
  return {
    stages,
    roles: choices,
    layer,
    setLayer,
    copy,
    setCopy,
    role,
    setRole,
    stage,
    setStage: (next: string) => {
      setStage(next);
      setSpot(null);
    },
    targets,
    row,
    setSpot,
    target: targets[row] ?? null,
  };
}
