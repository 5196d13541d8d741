import { type CellResult, cellsOf, type Round, rolesByCount, spotKey } from '@samsyn/workshop';
import { useMemo } from 'react';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { Matrix, MatrixInPages } from './matrix.tsx';

/** Where the pictures agree and where they part: how many see the actor there, and how alike. */
export function RevealScreen({
  round,
  inPages = false,
}: {
  readonly round: Round;
  /** All pages after each other; else they follow each other by themselves. */
  readonly inPages?: boolean;
}) {
  const labels = useLabels();
  const t = useT();
  const shown = useShownStages();
  const all = useTemplate((template) => template.actors);
  const cells = useMemo(
    () => new Map(round.results?.cells.map((cell) => [spotKey(cell), cell] as const)),
    [round.results],
  );
  const asked = useMemo(() => new Set(cellsOf(round).map(spotKey)), [round]);
  const stages = shown.filter(({ stage }) => round.stages.includes(stage.id));
  const actors = all.filter(({ id }) => round.actors.includes(id));
  const people = round.results?.people ?? 0;
  const Pages = inPages ? MatrixInPages : Matrix;
  return (
    <Pages
      stages={stages}
      actors={actors}
      caption={t('projector.reveal', { people, layer: labels.layer(round.layer) })}
      lines={2}
      cell={(stage, actor) => {
        const key = spotKey({ stage, actor });
        const cell = cells.get(key);
        return cell !== undefined && asked.has(key) ? <RevealCell cell={cell} /> : null;
      }}
    />
  );
}

function RevealCell({ cell }: { readonly cell: CellResult }) {
  const t = useT();
  const labels = useLabels();
  const { label, n, counts } = cell;
  if (label === 'few') return <span className="projector-cell">–</span>;
  const involved = n - (counts.none ?? 0);
  const [first] = rolesByCount(counts);
  const word =
    label === 'agreed' && first !== undefined
      ? labels.role(first.role)
      : t(`result.label.${label}`);
  return (
    <span className={`projector-cell projector-cell--${label}`}>
      <span className="projector-cell__count">{t('projector.of', { involved, n })}</span> {word}
    </span>
  );
}
