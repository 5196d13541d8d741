import type { ReactNode } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { stopAsking, useAsked } from './asked.ts';

/** Says what will happen to everybody, and does it only then. */
export function ConfirmDialog({
  title,
  word,
  onYes,
  children,
  size = 'plain',
  impossible = false,
}: {
  readonly title: string;
  /** On the button that does it. */
  readonly word: string;
  /** Does it, and answers when it is done or has failed. */
  readonly onYes: () => Promise<unknown>;
  readonly children: ReactNode;
  readonly size?: 'plain' | 'wide';
  /** Something that the dialog says must be put right first. */
  readonly impossible?: boolean;
}) {
  const t = useT();
  const { from, doing } = useAsked();
  const close = (): void => {
    stopAsking();
    focusThingSoon(from);
  };
  const yes = async (): Promise<void> => {
    if (doing || impossible) return;
    useAsked.setState({ doing: true });
    const { action } = useAsked.getState();
    await onYes();
    // Closed meanwhile, it must not close the question that was asked after it.
    if (useAsked.getState().action === action) close();
  };
  return (
    <Dialog
      title={title}
      size={size}
      onClose={close}
      actions={
        <>
          <Button kind="primary" aria-disabled={doing || impossible} onClick={yes}>
            {word}
          </Button>
          <Button onClick={close}>{t('day.cancel')}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
