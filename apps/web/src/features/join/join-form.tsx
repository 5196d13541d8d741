import { useState } from 'react';
import type { Preview } from '../../api/answers.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import {
  EMPTY_PROFILE,
  lastProfile,
  type Profile,
  type StoredBoard,
} from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { ProfileForm } from './profile-form.tsx';
import { startProfile } from './profile-problems.ts';

/** Name, organisation and where one sits: at most four decisions, filled in on return. */
export function JoinForm({
  preview,
  known,
  asOther,
  onJoin,
}: {
  readonly preview: Preview;
  readonly known: StoredBoard | null;
  /** True for somebody else at the same computer: nothing is filled in of who was there before. */
  readonly asOther: boolean;
  readonly onJoin: (profile: Profile) => Promise<void>;
}) {
  const t = useT();
  const types = preview.organisationTypes;
  const asksType = types.length > 0 && preview.role !== 'facilitator';
  const [start] = useState(() =>
    asOther
      ? EMPTY_PROFILE
      : startProfile(known?.profile ?? null, lastProfile(browserShelf), types),
  );
  return (
    <ProfileForm
      types={types}
      asks={{ name: true, type: asksType }}
      start={start}
      nameHelp={t('pages.join.name.help')}
      go={t('pages.join.button')}
      going={t('pages.join.going')}
      onGo={onJoin}
    />
  );
}
