import { CARD_KINDS, type CardKindId, type StageId } from '@samsyn/board';
import { Plus } from 'lucide-react';
import { memo, Suspense, useCallback, useRef, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import { useIsHeldStill, useMayEditInView, useSession } from '../../live/session-context.ts';
import { AnchoredMenu } from '../placements/anchored-menu.tsx';
import './new-card-menu.css';
import { openCard } from './open-card.ts';
import { openExamples, useExamples } from './open-examples.ts';

const ExampleCards = lazyWithTexts(() => import('./example-cards.tsx'));

/** The button that adds a card to a stage: first its kind, then one writes at once. */
export const NewCardMenu = memo(function NewCardMenu({ stage }: { readonly stage: StageId }) {
  const t = useT();
  const may = useMayEditInView();
  const still = useIsHeldStill();
  const [open, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const name = useStage(stage)?.name ?? '';
  const key = `new-card:${stage}`;
  const examples = useExamples((state) => state.stage === stage);
  if (!may && !still) return null;
  return (
    <div className="new-card" data-focus-key={key}>
      <button
        type="button"
        className="new-card__button"
        data-focus-part="main"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={still || undefined}
        aria-label={t('map.new.label', { stage: name })}
        onPointerDown={() => {
          // Pressing outside the menu closes it, and this button is outside.
          wasOpen.current = open;
        }}
        onClick={() => {
          setOpen(!wasOpen.current && may);
          wasOpen.current = false;
        }}
      >
        <Plus size={16} aria-hidden="true" />
        {t('map.new.button')}
      </button>
      {open && may && <KindMenu stage={stage} at={key} close={() => setOpen(false)} />}
      {examples && (
        <Suspense>
          <ExampleCards stage={stage} />
        </Suspense>
      )}
    </div>
  );
});

function KindMenu({
  stage,
  at,
  close,
}: {
  readonly stage: StageId;
  readonly at: string;
  readonly close: () => void;
}) {
  const t = useT();
  const labels = useLabels();
  const { cards } = useSession();
  const latest = useRef(close);
  latest.current = close;
  const onClose = useCallback(() => {
    latest.current();
    focusThingSoon(at);
  }, [at]);
  const add = (kind: CardKindId): void => {
    close();
    openCard(cards.add(kind, stage), true);
    say(t('map.new.made', { kind: labels.kind(kind) }));
  };
  return (
    <AnchoredMenu at={at} label={t('map.new.kinds')} onClose={onClose}>
      {CARD_KINDS.map(({ id }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="anchored-menu__item new-card__kind"
          onClick={() => add(id)}
        >
          <KindSymbol kind={id} />
          <span>
            <span className="new-card__word">{labels.kind(id)}</span>
            <span className="new-card__help">{t(`kind.${id}.help`)}</span>
          </span>
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        className="anchored-menu__item new-card__examples"
        onClick={() => {
          close();
          openExamples(stage);
        }}
      >
        {t('map.examples.open')}
      </button>
    </AnchoredMenu>
  );
}
