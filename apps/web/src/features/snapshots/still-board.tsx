import { CARD_KINDS, type Layer, type StageId } from '@samsyn/board';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import type { Picture } from './picture.ts';
import { StillCards } from './still-cards.tsx';
import { StillCell } from './still-cell.tsx';
import { isPlaced, stillEntries } from './still-entries.ts';
import { StillMap } from './still-map.tsx';

/** A whole board that one can only look at: its map in one layer, its cards, its own definition. */
export function StillBoard(parts: { readonly picture: Picture; readonly layer: Layer }) {
  return (
    <div className="history-view__board">
      <StillLayer {...parts} />
      <StillWords picture={parts.picture} />
    </div>
  );
}

/** What a board says besides its maps. */
export function StillWords({ picture }: { readonly picture: Picture }) {
  const t = useT();
  const { definition, locale } = picture.board.meta;
  return (
    <>
      <StillCards picture={picture} />
      {definition !== '' && (
        <section className="still-definition" lang={locale}>
          <h3>{t('field.board.definition')}</h3>
          <p>{definition}</p>
        </section>
      )}
    </>
  );
}

/** One of the two maps of a board that one can only look at. */
export function StillLayer({ picture, layer }: Parameters<typeof StillBoard>[0]) {
  const t = useT();
  const { board, template } = picture;
  const labels = useLabelsOf(template.vocabulary);
  const entries = stillEntries(board, layer);
  const caption = t('pages.history.caption', {
    picture: labels.layer(layer),
    actors: new Set(entries.filter(isPlaced).map(({ actor }) => actor)).size,
    stages: template.stages.filter(({ hidden }) => !hidden).length,
  });
  const counts = (stage: StageId) => <StageKinds picture={picture} stage={stage} />;
  return (
    <>
      {entries.length === 0 && <p>{t('pages.history.nobody')}</p>}
      <StillMap
        template={template}
        entries={entries}
        caption={caption}
        lang={board.meta.locale}
        joins={isPlaced}
        cell={(entry, _, before, after) => (
          <StillCell {...{ entry, labels, before, after }} types={template.organisationTypes} />
        )}
        foot={{ word: t('pages.history.cards.row'), cell: counts }}
      />
    </>
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
