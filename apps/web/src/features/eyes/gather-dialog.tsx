import { EyesDialog } from './eyes-dialog.tsx';

export default function GatherDialog({ onClose }: { readonly onClose: () => void }) {
  return <EyesDialog mode="gather" onClose={onClose} />;
}
