import type { Preview } from '../../api/answers.ts';
import { PageFrame } from '../../entry/page-frame.tsx';
import type { Profile, StoredBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { JoinForm } from './join-form.tsx';
import './join-page.css';
import { useBoardLanguage } from './use-board-language.ts';
import { WhatIsStored } from './what-is-stored.tsx';

/** The page that somebody comes to by a link or a code: who one is, and in. */
export default function JoinPage({
  preview,
  known,
  onJoin,
  onEnterAsBefore,
}: {
  readonly preview: Preview;
  readonly known: StoredBoard | null;
  readonly onJoin: (profile: Profile) => Promise<void>;
  /** Given when one is on the board already in another role. */
  readonly onEnterAsBefore?: (() => void) | undefined;
}) {
  const t = useT();
  useBoardLanguage(preview.locale);
  const title = preview.title || t('pages.boards.untitled');
  const leads = preview.role === 'facilitator';
  const asOther = known?.joined?.role === preview.role;
  return (
    <PageFrame title={title} wide>
      <div className="join">
        <div className="join__head">
          <p className="join__above">{t(leads ? 'pages.join.aboveLead' : 'pages.join.above')}</p>
          <h1 lang={preview.locale}>{title}</h1>
          <p>{t('pages.join.noLogin')}</p>
        </div>
        <div className="join__form">
          {onEnterAsBefore !== undefined && known?.joined !== undefined && (
            <Notice>
              <p>
                {t('pages.join.already', {
                  name: known.profile.name,
                  role: t(`pages.role.${known.joined.role}`),
                })}
              </p>
              <p>
                <Button kind="primary" onClick={onEnterAsBefore}>
                  {t('pages.join.asBefore')}
                </Button>
              </p>
              {asOther && <p>{t('pages.join.asOther', { name: known.profile.name })}</p>}
            </Notice>
          )}
          <JoinForm preview={preview} known={known} asOther={asOther} onJoin={onJoin} />
        </div>
        <WhatIsStored />
      </div>
    </PageFrame>
  );
}
