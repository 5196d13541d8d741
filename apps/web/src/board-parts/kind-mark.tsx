import type { CardKindId } from '@samsyn/board';
import { Coins, Hand, LifeBuoy, type LucideIcon, Scale, SquareDashed, Star } from 'lucide-react';
import './kind-mark.css';
import { useLabels } from './use-labels.ts';

const SYMBOLS: Readonly<Record<CardKindId, LucideIcon>> = {
  need: Hand,
  support: LifeBuoy,
  gap: SquareDashed,
  funding: Coins,
  practice: Star,
  equality: Scale,
};

/** A card's kind: its symbol and its word, always together. */
export function KindMark({ kind }: { readonly kind: CardKindId }) {
  const labels = useLabels();
  return (
    <span className={`kind-mark kind-mark--${kind}`}>
      <KindSymbol kind={kind} />
      {labels.kind(kind)}
    </span>
  );
}

export function KindSymbol({ kind }: { readonly kind: CardKindId }) {
  const Icon = SYMBOLS[kind];
  return <Icon className="kind-mark__symbol" size={14} strokeWidth={2.25} aria-hidden="true" />;
}
