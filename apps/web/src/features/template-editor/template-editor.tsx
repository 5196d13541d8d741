import { roundIsOpen } from '@samsyn/workshop';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useHasEnded, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useMatches } from '../../ui/use-matches.ts';
import { EntryList } from './entry-list.tsx';
import { LabelFields } from './label-fields.tsx';
import './template-editor.css';

const TABS = ['stages', 'actors', 'organisationTypes', 'labels'] as const;
type Tab = (typeof TABS)[number];

/** Below this the editor covers the board, so that nothing of it can be reached underneath. */
const NARROW = '(max-width: 899px)';

/**
 * What the board is made of, beside the board: every change shows there at once, for everybody.
 * While a round is open it can be read but not changed, since answers are about what it holds.
 */
export default function TemplateEditorPanel({ onClose }: { readonly onClose: () => void }) {
  return useMatches(NARROW) ? <Over onClose={onClose} /> : <Beside onClose={onClose} />;
}

function Beside({ onClose }: { readonly onClose: () => void }) {
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside className="template-editor" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <Content heading={heading} onClose={onClose} />
    </aside>
  );
}

function Over({ onClose }: { readonly onClose: () => void }) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="template-editor template-editor--over"
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Content heading={heading} onClose={onClose} />
    </dialog>
  );
}

function Content({ heading, onClose }: { readonly heading: string; readonly onClose: () => void }) {
  const t = useT();
  const title = useRef<HTMLHeadingElement>(null);
  const [tab, setTab] = useState<Tab>('stages');
  const frozen = useWorkshop(roundIsOpen);
  const ended = useHasEnded();
  const skipped = useTemplate((template) => template.skipped);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className="template-editor__head">
        <h2 id={heading} ref={title} tabIndex={-1}>
          {t('pages.template.title')}
        </h2>
        <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={onClose}>
          {t('pages.ui.close')}
        </Button>
      </div>
      <div className="template-editor__body">
        {frozen || ended ? (
          <Notice kind="warning">
            <p>{t(ended ? 'pages.mayNot.ended' : 'pages.template.frozen')}</p>
          </Notice>
        ) : (
          <p>{t('pages.template.words')}</p>
        )}
        {skipped > 0 && <p>{t('pages.template.skipped', { count: skipped })}</p>}
        <Tabs
          label={t('pages.template.title')}
          tabs={TABS.map((id) => ({ id, word: t(`pages.template.tab.${id}`) }))}
          shown={tab}
          onShow={setTab}
        >
          <fieldset className="template-editor__page" disabled={frozen || ended}>
            <legend className="visually-hidden">{t(`pages.template.tab.${tab}`)}</legend>
            {tab === 'labels' ? <LabelFields /> : <EntryList key={tab} list={tab} />}
          </fieldset>
        </Tabs>
      </div>
    </>
  );
}
