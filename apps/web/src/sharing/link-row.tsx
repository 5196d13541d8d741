import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { say } from '../announce/page-announcer.ts';
import { useT } from '../i18n/use-t.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { copyText } from './copy-text.ts';
import './link-row.css';

/** A link to give to somebody, with a button that copies it. */
export function LinkRow({
  label,
  help,
  address,
}: {
  readonly label: string;
  readonly help?: string;
  readonly address: string;
}) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    if (field.current === null) return;
    const done = await copyText(address, field.current);
    setCopied(done);
    say(t(done ? 'pages.link.copied' : 'pages.link.notCopied'));
  };
  return (
    <Field label={label} {...(help === undefined ? {} : { help })}>
      {(wires) => (
        <div className="link-row">
          <input
            {...wires}
            ref={field}
            className="input"
            readOnly
            value={address}
            translate="no"
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
            {t('pages.link.copy')}
            <span className="visually-hidden">: {label}</span>
          </Button>
          {copied !== null && (
            <span className="link-row__done" aria-hidden="true">
              {t(copied ? 'pages.link.copied' : 'pages.link.notCopied')}
            </span>
          )}
        </div>
      )}
    </Field>
  );
}
