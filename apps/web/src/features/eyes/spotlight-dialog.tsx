import { EyesDialog } from './eyes-dialog.tsx';

export default function SpotlightDialog({ onClose }: { readonly onClose: () => void }) {
  return <EyesDialog mode="spotlight" onClose={onClose} />;
}
