import { groupCode } from '../entry/join-code.ts';
import { useT } from '../i18n/use-t.ts';
import './code-aloud.css';

/** The short code, large enough to be read from the back row and aloud. */
export function CodeAloud({ code, address }: { readonly code: string; readonly address: string }) {
  const t = useT();
  return (
    <div className="code-aloud">
      <p className="code-aloud__how">{t('pages.code.how', { address })}</p>
      <p className="code-aloud__code" translate="no">
        <span className="visually-hidden">{code.split('').join(' ')}</span>
        <span aria-hidden="true">{groupCode(code)}</span>
      </p>
    </div>
  );
}
