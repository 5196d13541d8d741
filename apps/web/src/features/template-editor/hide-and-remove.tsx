import type { Actor, OrganisationType, Stage } from '@samsyn/board';
import type { TemplateList } from '@samsyn/documents';
import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { placedCount } from './placed-count.ts';

/** Hiding keeps what is said about an entry; removing takes it away, after saying what that means. */
export function HideAndRemove({
  list,
  entry,
  onRemove,
}: {
  readonly list: TemplateList;
  readonly entry: Stage | Actor | OrganisationType;
  readonly onRemove: () => void;
}) {
  const t = useT();
  const { templateEditor } = useSession();
  const [asked, setAsked] = useState(false);
  const hide = (hidden: boolean): void => {
    if (list !== 'organisationTypes') templateEditor.change(list, entry.id, { hidden });
  };
  return (
    <>
      {'hidden' in entry && (
        <Checkbox
          word={t('pages.template.hide')}
          help={t('pages.template.hide.help')}
          checked={entry.hidden}
          onCheck={hide}
        />
      )}
      <div className="entry__ways">
        <Button kind="danger" onClick={() => setAsked(true)}>
          {t('pages.template.remove')}
        </Button>
      </div>
      {asked && (
        <Dialog
          title={t('pages.template.remove.title', { name: entry.name })}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  setAsked(false);
                  onRemove();
                }}
              >
                {t('pages.template.remove')}
              </Button>
              {'hidden' in entry && !entry.hidden && (
                <Button
                  onClick={() => {
                    hide(true);
                    setAsked(false);
                  }}
                >
                  {t('pages.template.hideInstead')}
                </Button>
              )}
              <Button onClick={() => setAsked(false)}>{t('pages.form.cancel')}</Button>
            </>
          }
        >
          <Meaning list={list} id={entry.id} />
        </Dialog>
      )}
    </>
  );
}

function Meaning({ list, id }: { readonly list: TemplateList; readonly id: string }) {
  const t = useT();
  const board = useBoard((whole) => whole);
  const { placements, cards } = placedCount(board, list, id);
  if (list === 'organisationTypes') return <p>{t('pages.template.remove.type')}</p>;
  if (placements + cards === 0) return <p>{t('pages.template.remove.nothing')}</p>;
  const values = { placements, cards };
  return (
    <p>
      {t(list === 'stages' ? 'pages.template.remove.stage' : 'pages.template.remove.actor', values)}
    </p>
  );
}
