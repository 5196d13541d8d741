import type { Translator } from '@samsyn/i18n';
import type { Place } from '@samsyn/workshop';
import type { BoardNames } from '../../board-parts/use-board-names.ts';
import { FACES } from '../../day/faces.ts';

/** What a place is called, in the middle of a sentence. */
export function placeWords(place: Place, names: BoardNames, t: Translator): string {
  const { card, stage, actor } = place;
  if (card !== undefined) return names.card(card) || t('day.place.gone');
  if (stage !== undefined && actor !== undefined) {
    return t('day.place.cell', { actor: names.actor(actor), stage: names.stage(stage) });
  }
  if (stage !== undefined) return names.stage(stage);
  const face = FACES.find((known) => known === place.face) ?? 'board';
  return t(`board.face.${face}`);
}
