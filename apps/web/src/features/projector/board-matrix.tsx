import { cellKey } from '@samsyn/board';
import { currentStep } from '@samsyn/workshop';
import { useMemo } from 'react';
import { RoleName } from '../../board-parts/role-name.tsx';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useBoard, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Matrix } from './matrix.tsx';

/** The common map: who does what in which stage, in the layer that the step is about. */
export function BoardMatrix() {
  const labels = useLabels();
  const stages = useShownStages();
  const layer = useWorkshop((day) => {
    const opens = currentStep(day)?.opens;
    return opens?.tool === 'board' ? opens.layer : 'today';
  });
  const placements = useBoard((board) => board.placements);
  const all = useTemplate((template) => template.actors);
  const actors = useMemo(() => {
    const placed = new Set(
      [...placements.values()].filter((entry) => entry.layer === layer).map(({ actor }) => actor),
    );
    return all.filter(({ id }) => placed.has(id));
  }, [all, placements, layer]);
  return (
    <Matrix
      stages={stages}
      actors={actors}
      caption={labels.layer(layer)}
      lines={1}
      cell={(stage, actor) => {
        const placement = placements.get(cellKey({ layer, stage, actor }));
        if (placement === undefined) return null;
        return (
          <span className="projector-cell projector-cell--placed">
            <RoleName role={placement.role} />
          </span>
        );
      }}
    />
  );
}
