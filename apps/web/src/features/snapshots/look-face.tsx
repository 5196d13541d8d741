import { CARD_KINDS, type Layer, type Placement, type StageId } from '@samsyn/board';
import { useState } from 'react';
import type { Caller } from '../../api/boards.ts';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { type Labels, useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { LayerChoice } from './layer-choice.tsx';
import type { Picture } from './picture.ts';
import { StillCards } from './still-cards.tsx';
import { StillMap } from './still-map.tsx';
import { usePicture } from './use-picture.ts';

/** A snapshot as a board that one can only look at. */
export function LookFace({
  caller,
  snapshot,
}: {
  readonly caller: Caller;
  readonly snapshot: string;
}) {
  const t = useT();
  const { picture, problem } = usePicture(caller, snapshot);
  if (problem !== '') {
    return (
      <Notice kind="problem">
        <p>{problem}</p>
      </Notice>
    );
  }
  if (picture === null) return <Spinner words={t('pages.history.reading')} />;
  return <Still picture={picture} />;
}

function Still({ picture }: { readonly picture: Picture }) {
  const t = useT();
  const { board, template } = picture;
  const labels = useLabelsOf(template.vocabulary);
  const [layer, setLayer] = useState<Layer>('today');
  const entries = [...board.placements.values()].filter((one) => one.layer === layer);
  const caption = t('pages.history.caption', {
    picture: labels.layer(layer),
    actors: new Set(entries.map(({ actor }) => actor)).size,
    stages: template.stages.filter(({ hidden }) => !hidden).length,
  });
  const counts = (stage: StageId) => <StageKinds picture={picture} stage={stage} />;
  return (
    <>
      <div className="history-view__bar">
        <LayerChoice labels={labels} layer={layer} onLayer={setLayer} />
        <p className="history-view__still">{t('pages.history.look.still')}</p>
      </div>
      <div className="history-view__board">
        {entries.length === 0 && <p>{t('pages.history.nobody')}</p>}
        <StillMap
          template={template}
          entries={entries}
          caption={caption}
          lang={board.meta.locale}
          cell={(placement, _, before, after) => (
            <Token placement={placement} labels={labels} before={before} after={after} />
          )}
          foot={{ word: t('pages.history.cards.row'), cell: counts }}
        />
        <StillCards picture={picture} />
      </div>
    </>
  );
}

function Token({
  placement,
  labels,
  before,
  after,
}: {
  readonly placement: Placement;
  readonly labels: Labels;
  readonly before: boolean;
  readonly after: boolean;
}) {
  const t = useT();
  const { role, also, duration, note } = placement;
  const ends = `${before ? '' : ' map-token--first'}${after ? '' : ' map-token--last'}`;
  const others = also.map((one) => ` + ${labels.role(one)}`).join('');
  return (
    <div className={`map-token${ends}`}>
      <span className="still-token">
        <span className="map-token__words">
          {labels.role(role)}
          {others}
          {duration !== null && duration !== 'regular' && (
            <span className="map-token__duration">{t(`duration.${duration}`)}</span>
          )}
          {note !== '' && <span className="map-token__duration">{note}</span>}
        </span>
      </span>
    </div>
  );
}

function StageKinds({ picture, stage }: { readonly picture: Picture; readonly stage: StageId }) {
  const labels = useLabelsOf(picture.template.vocabulary);
  const cards = [...picture.board.cards.values()].filter((card) => card.stage === stage);
  if (cards.length === 0) return <span className="map__no-cards">–</span>;
  return (
    <ul className="map__kinds">
      {CARD_KINDS.map(({ id }) => ({ id, count: cards.filter(({ kind }) => kind === id).length }))
        .filter(({ count }) => count > 0)
        .map(({ id, count }) => {
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
