import { Suspense } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useView } from '../../local/view-store.ts';
import { useOpenSettle } from '../settle/open-settle.ts';
import { DIALOGS } from './dialogs.ts';
import { useOpenDialog } from './open-dialog.ts';

const CardDialog = lazyWithTexts(() => import('../cards/card-dialog.tsx'), 'ahead');
const PlacementDialog = lazyWithTexts(
  () => import('../placement-details/placement-dialog.tsx'),
  'ahead',
);
const SettleDialog = lazyWithTexts(() => import('../settle/settle-dialog.tsx'));

/** What is open beside the board, or over it where it is a dialog. */
export default function OpenBeside() {
  const card = useView((state) => state.openCard !== null);
  const placement = useView((state) => state.openPlacement !== null);
  const settle = useOpenSettle((state) => state.cell !== null);
  const { name, from } = useOpenDialog();
  const Dialog = name === null ? null : DIALOGS[name];
  const close = (): void => {
    useOpenDialog.setState({ name: null, from: null });
    if (from !== null) focusThingSoon(from);
  };
  return (
    <Suspense>
      {card && <CardDialog />}
      {placement && <PlacementDialog />}
      {settle && <SettleDialog />}
      {Dialog !== null && <Dialog onClose={close} />}
    </Suspense>
  );
}
