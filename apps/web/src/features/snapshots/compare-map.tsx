import type { Difference, Layer } from '@samsyn/board';
import { useState } from 'react';
import { type Labels, useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import '../difference/difference-face.css';
import { countKinds, DIFFERENCE_KINDS } from '../difference/stage-difference.ts';
import { DIFFERENCE_SIGNS } from '../difference/use-difference-words.ts';
import { LayerChoice } from './layer-choice.tsx';
import type { Picture } from './picture.ts';
import {
  type CardCounts,
  cardCounts,
  differencesBetween,
  templatesTogether,
} from './picture-difference.ts';
import { StillMap } from './still-map.tsx';

/** The map with a sign, a word and a pattern on each actor that came, went or changed role. */
export function CompareMap({ from, to }: { readonly from: Picture; readonly to: Picture }) {
  const t = useT();
  const [layer, setLayer] = useState<Layer>('today');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const template = templatesTogether(from.template, to.template);
  const labels = useLabelsOf(template.vocabulary);
  const all = [...differencesBetween(from, to, layer).values()];
  const counts = countKinds(all);
  const changed = all.filter(({ kind }) => kind !== 'same');
  const cards = cardCounts(from.board.cards, to.board.cards);
  const caption = t('pages.history.caption', {
    picture: `${t('pages.history.compare.title')}: ${labels.layer(layer)}`,
    actors: new Set(all.map(({ actor }) => actor)).size,
    stages: template.stages.filter(({ hidden }) => !hidden).length,
  });
  return (
    <div className="compare__map">
      <div className="compare__tools">
        <LayerChoice labels={labels} layer={layer} onLayer={setLayer} />
        <ul className="compare__legend" aria-label={t('pages.history.marks')}>
          {DIFFERENCE_KINDS.map((kind) => (
            <li key={kind} className={`difference difference--${kind}`}>
              <Sign kind={kind} /> {t(`pages.history.kind.${kind}`)} <b>{counts[kind]}</b>
            </li>
          ))}
        </ul>
        <Checkbox
          word={t('pages.history.marks.hide')}
          checked={onlyChanged}
          onCheck={setOnlyChanged}
        />
      </div>
      {changed.length === 0 && <p className="compare__alike">{t('pages.history.alike')}</p>}
      <StillMap
        template={template}
        entries={onlyChanged ? changed : all}
        caption={caption}
        lang={to.board.meta.locale}
        cell={(difference) => <Mark difference={difference} labels={labels} />}
        foot={{
          word: t('pages.history.cards.row'),
          cell: (stage) => <CardMarks counts={cards.get(stage)} />,
        }}
      />
    </div>
  );
}

function Sign({ kind }: Pick<Difference, 'kind'>) {
  return (
    <span className="difference-sign" aria-hidden="true">
      {DIFFERENCE_SIGNS[kind]}
    </span>
  );
}

function Mark({
  difference,
  labels,
}: {
  readonly difference: Difference;
  readonly labels: Labels;
}) {
  const t = useT();
  const { kind, today, wanted } = difference;
  const roles = [...new Set([today, wanted].flatMap((one) => (one ? labels.role(one.role) : [])))];
  return (
    <div className={`still-difference difference difference--${kind}`}>
      <span className="difference-face">
        <span className="difference-face__kind">
          <Sign kind={kind} />{' '}
          <span className={kind === 'same' ? 'visually-hidden' : undefined}>
            {t(`pages.history.kind.${kind}`)}:
          </span>
        </span>{' '}
        <span className="difference-face__roles">{roles.join(' → ')}</span>
      </span>
    </div>
  );
}

function CardMarks({ counts }: { readonly counts: CardCounts | undefined }) {
  const t = useT();
  if (counts === undefined)
    return <span className="map__no-cards">{t('pages.history.cards.same')}</span>;
  return (
    <ul className="still-map__marks">
      {(['added', 'removed', 'changed'] as const)
        .filter((sort) => counts[sort] > 0)
        .map((sort) => (
          <li key={sort}>
            <Sign kind={sort} /> {t(`pages.history.cards.${sort}`, { count: counts[sort] })}
          </li>
        ))}
    </ul>
  );
}
