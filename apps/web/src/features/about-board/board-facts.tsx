import { LIMITS } from '@samsyn/board';
import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useHasEnded, useSession } from '../../live/session-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { meetingUrlProblem } from './meeting-url.ts';

/** Title, place, region and the link to the meeting: the one who leads writes, all read. */
export function BoardFacts() {
  const { role } = useSession().entry;
  const ended = useHasEnded();
  return role === 'facilitator' && !ended ? <WriteFacts /> : <ReadFacts />;
}

function WriteFacts() {
  const t = useT();
  const { edit } = useSession();
  const { title, place, region, locale } = useBoard(({ meta }) => meta);
  return (
    <div className="about__facts">
      <TextField
        label={t('pages.create.name')}
        lang={locale}
        value={title}
        maxLength={LIMITS.title}
        onText={(text) => edit.setMeta('title', text)}
      />
      <TextField
        label={t('pages.create.place')}
        lang={locale}
        value={place}
        maxLength={LIMITS.name}
        onText={(text) => edit.setMeta('place', text)}
      />
      <TextField
        label={t('pages.create.region')}
        lang={locale}
        value={region}
        maxLength={LIMITS.name}
        onText={(text) => edit.setMeta('region', text)}
      />
      <MeetingField />
    </div>
  );
}

/** What is typed is kept on the board only once it is an address that may be shown as a link. */
function MeetingField() {
  const t = useT();
  const { edit } = useSession();
  const kept = useBoard(({ meta }) => meta.meetingUrl);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? kept;
  const problem = typed === null ? null : meetingUrlProblem(typed);
  return (
    <TextField
      label={t('pages.about.meeting')}
      help={t('pages.about.meeting.help')}
      error={problem === null ? undefined : t(`pages.about.meeting.${problem}`)}
      inputMode="url"
      autoComplete="off"
      value={shown}
      maxLength={LIMITS.url}
      onText={setTyped}
      onBlur={() => {
        if (typed === null || meetingUrlProblem(typed) !== null) return;
        edit.setMeta('meetingUrl', typed.trim());
        setTyped(null);
      }}
    />
  );
}

function ReadFacts() {
  const t = useT();
  const { place, region, meetingUrl, locale } = useBoard(({ meta }) => meta);
  if (place === '' && region === '' && meetingUrl === '') return null;
  return (
    <dl className="about__read">
      {place !== '' && (
        <>
          <dt>{t('pages.create.place')}</dt>
          <dd lang={locale}>{place}</dd>
        </>
      )}
      {region !== '' && (
        <>
          <dt>{t('pages.create.region')}</dt>
          <dd lang={locale}>{region}</dd>
        </>
      )}
      {meetingUrlProblem(meetingUrl) === null && meetingUrl !== '' && (
        <>
          <dt>{t('pages.about.meeting')}</dt>
          <dd>
            <a href={meetingUrl} target="_blank" rel="noreferrer">
              {meetingUrl}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
