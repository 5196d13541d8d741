import { type Answer, cellKey } from '@samsyn/board';
import { type OwnPicture, OwnPictureView } from '@samsyn/documents';
import { cellsOf, type Round, spotKey } from '@samsyn/workshop';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../live/session-context.ts';

const NOTHING: ReadonlyMap<string, Answer> = new Map();

/**
 * What one answered oneself in a round, by `<stage>/<actor>`, read from one's own document and for
 * nobody else's eyes. What a finished stage leaves open is *no role*, as it is counted.
 */
export function useOwnAnswers(round: Round): ReadonlyMap<string, Answer> {
  const { own } = useSession();
  const [picture, setPicture] = useState<OwnPicture | null>(null);
  useEffect(() => {
    if (own === null) return;
    const view = new OwnPictureView(own.doc, round);
    const read = (): void => setPicture(view.current);
    read();
    const stop = view.subscribe(read);
    return () => {
      stop();
      view.destroy();
    };
  }, [own, round]);
  return useMemo(() => (picture === null ? NOTHING : answersIn(round, picture)), [round, picture]);
}

/** One's answers as they are counted; a cell about which one said nothing is left out. */
export function answersIn(round: Round, picture: OwnPicture): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const spot of cellsOf(round)) {
    const said = picture.answers.get(cellKey({ layer: round.layer, ...spot }))?.role;
    const answer = said ?? (picture.done.has(spot.stage) ? 'none' : null);
    if (answer !== null) answers.set(spotKey(spot), answer);
  }
  return answers;
}
