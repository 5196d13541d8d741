import { useT } from '../../i18n/use-t.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { HelpText } from './help-text.tsx';

/** The same help over the board, so that one loses no place by asking. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('pages.help')} onClose={onClose} size="wide">
      <HelpText level={3} />
    </Dialog>
  );
}
