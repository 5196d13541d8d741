import { useT } from '../../i18n/use-t.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { GroupsEditor } from './groups-editor.tsx';

export function GroupsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('reveal.groups.title')} size="wide" onClose={onClose}>
      <GroupsEditor onDone={onClose} />
    </Dialog>
  );
}
