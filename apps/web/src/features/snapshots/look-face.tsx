import type { Layer } from '@samsyn/board';
import { useState } from 'react';
import type { Caller } from '../../api/boards.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { LayerChoice } from './layer-choice.tsx';
import type { Picture } from './picture.ts';
import { StillBoard } from './still-board.tsx';
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
  const labels = useLabelsOf(picture.template.vocabulary);
  const [layer, setLayer] = useState<Layer>('today');
  return (
    <>
      <div className="history-view__bar">
        <LayerChoice labels={labels} layer={layer} onLayer={setLayer} />
        <p className="history-view__still">{t('pages.history.look.still')}</p>
      </div>
      <StillBoard picture={picture} layer={layer} />
    </>
  );
}
