import { useWorkshop } from '../../live/session-context.ts';
import { CrewPanel } from './crew-panel.tsx';
import StartRehearsal from './start-dialog.tsx';

/** On a real board the way into a rehearsal of it; in a rehearsal, who is there. */
export default function RehearsalDialog({ onClose }: { readonly onClose: () => void }) {
  const rehearsal = useWorkshop((day) => day.rehearsal);
  return rehearsal ? <CrewPanel onClose={onClose} /> : <StartRehearsal onClose={onClose} />;
}
