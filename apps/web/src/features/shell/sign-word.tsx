import { Check, CircleAlert, CloudOff, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useT } from '../../i18n/use-t.ts';
import { useConnection, useSession } from '../../live/session-context.ts';
import type { Sign } from '../../live/sign.ts';

const SYMBOLS: Readonly<Record<Sign, LucideIcon>> = {
  connecting: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  full: CircleAlert,
  stuck: CircleAlert,
  offline: CloudOff,
  refused: CircleAlert,
  ended: CircleAlert,
};

/** One word about where one's work is, always in the same place. */
export function SignWord() {
  const t = useT();
  const { sign } = useConnection();
  // Its notice says that nothing is kept: *saved* would not be true.
  if (useSession().entry.preview && sign === 'saved') return null;
  const Icon = SYMBOLS[sign];
  return (
    <span className="sign" data-sign={sign}>
      <Icon size={16} aria-hidden="true" />
      {t(`board.sign.${sign}`)}
    </span>
  );
}
