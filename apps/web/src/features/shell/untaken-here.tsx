import { useT } from '../../i18n/use-t.ts';
import './notices.css';
import { UntakenText } from './untaken-text.tsx';

/** What was not taken, where there is no board to see it on. */
export default function UntakenHere({
  lines,
  onDismiss,
}: {
  readonly lines: readonly string[];
  readonly onDismiss: () => void;
}) {
  const t = useT();
  return (
    <section className="notice notice--strong notice--tall" aria-label={t('board.refused.title')}>
      <div>{t('board.untaken.here')}</div>
      <UntakenText text={lines.join('\n')} onDismiss={onDismiss} />
    </section>
  );
}
