import { LIMITS } from '@samsyn/board';
import { useId, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useMayEdit, useSession, useTemplate } from '../../live/session-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LiveTextArea } from '../../ui/live-text-area.tsx';
import './about-board-dialog.css';
import { BoardFacts } from './board-facts.tsx';
import { DeleteBoard } from './delete-board.tsx';

/** What the board is about: the room's working definition, where, when they meet, and the template. */
export default function AboutBoardDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { role } = useSession().entry;
  return (
    <Dialog title={t('pages.about.title')} onClose={onClose} size="wide">
      <Definition />
      <BoardFacts />
      <TemplateFacts />
      {role === 'facilitator' && <DeleteBoard />}
    </Dialog>
  );
}

function Definition() {
  const t = useT();
  const id = useId();
  const session = useSession();
  const { may, reason } = useMayEdit();
  const { definition, locale } = useBoard(({ meta }) => meta);
  const [others, setOthers] = useState(false);
  return (
    <section className="about" lang={locale}>
      <h3>
        <label htmlFor={id}>{t('pages.about.definition')}</label>
      </h3>
      <p id={`${id}-help`} className="field__help" lang={t.locale}>
        {t('pages.about.definition.help')} {reason !== null && t(`pages.mayNot.${reason}`)}
        {others && <strong>{t('map.card.others')}</strong>}
      </p>
      <LiveTextArea
        id={id}
        value={definition}
        latest={() => session.edit.metaNow('definition')}
        onOthers={() => setOthers(true)}
        onStop={() => setOthers(false)}
        onType={(text) => session.edit.setMeta('definition', text)}
        longest={LIMITS.definition}
        readOnly={!may}
        rows={4}
        describedBy={`${id}-help`}
      />
    </section>
  );
}

function TemplateFacts() {
  const t = useT();
  const { id, stages, actors } = useTemplate((template) => template);
  const name = id === 'asf' || id === 'blank' ? t(`template.${id}`) : t('pages.about.template.own');
  return (
    <section className="about">
      <h3>{t('pages.about.template')}</h3>
      <p>
        {t('pages.about.template.words', {
          name,
          stages: stages.filter(({ hidden }) => !hidden).length,
          actors: actors.filter(({ hidden }) => !hidden).length,
        })}{' '}
        {t('template.status')}
      </p>
    </section>
  );
}
