import { type FormEvent, useState } from 'react';
import type { Preview } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { lastProfile, type Profile, type StoredBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OTHER_TYPE, profileProblems, profileToSend, startProfile } from './profile-problems.ts';

const FIELD = (name: string): string => `join-${name}`;

/** Name, organisation and where one sits: at most four decisions, filled in on return. */
export function JoinForm({
  preview,
  known,
  onJoin,
}: {
  readonly preview: Preview;
  readonly known: StoredBoard | null;
  readonly onJoin: (profile: Profile) => Promise<void>;
}) {
  const t = useT();
  const types = preview.organisationTypes;
  const asksType = types.length > 0 && preview.role !== 'facilitator';
  const [profile, setProfile] = useState<Profile>(() =>
    startProfile(known?.profile ?? null, lastProfile(browserShelf), types),
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [going, setGoing] = useState(false);
  const set = (change: Partial<Profile>): void => setProfile({ ...profile, ...change });
  const errorOf = (name: keyof Profile): string | undefined =>
    problems.find(({ field }) => field === FIELD(name))?.words;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = Object.entries(profileProblems(profile, asksType));
    setProblems(wrong.map(([name, key]) => ({ field: FIELD(name), words: t(key) })));
    if (wrong.length > 0) return;
    setGoing(true);
    try {
      await onJoin(profileToSend(profile));
    } catch (error) {
      setProblems(problemsOf(error, problemWords(error, t)));
      setGoing(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      {problems.length > 0 && <ErrorSummary title={t('pages.form.wrong')} problems={problems} />}
      <TextField
        id={FIELD('name')}
        label={t('pages.join.name')}
        help={t('pages.join.name.help')}
        error={errorOf('name')}
        value={profile.name}
        onText={(name) => set({ name })}
        autoComplete="name"
      />
      {types.length > 0 && (
        <Select
          id={FIELD('organisationType')}
          label={t('pages.join.type')}
          {...(asksType ? {} : { optional: t('pages.form.optional') })}
          error={errorOf('organisationType')}
          value={profile.organisationType}
          choices={[
            { value: '', word: t('pages.join.type.choose') },
            ...types.map(({ id, name }) => ({ value: id, word: name })),
            { value: OTHER_TYPE, word: t('pages.join.type.other') },
          ]}
          onChoose={(organisationType) => set({ organisationType })}
        />
      )}
      <TextField
        id={FIELD('organisation')}
        label={t('pages.join.organisation')}
        optional={t('pages.form.optional')}
        error={errorOf('organisation')}
        value={profile.organisation}
        onText={(organisation) => set({ organisation })}
        autoComplete="organization"
      />
      <RadioGroup
        label={t('pages.join.attendance')}
        value={profile.attendance}
        choices={[
          { value: 'room', word: t('pages.join.room') },
          { value: 'remote', word: t('pages.join.remote') },
        ]}
        onChoose={(attendance) => set({ attendance })}
        beside
      />
      <Button type="submit" kind="primary" className="join__go" disabled={going}>
        {t(going ? 'pages.join.going' : 'pages.join.button')}
      </Button>
    </form>
  );
}

function problemsOf(error: unknown, words: string): readonly FieldProblem[] {
  const fields = error instanceof ApiProblem ? [...error.fields] : [];
  if (fields.length === 0) return [{ field: null, words }];
  return fields.map(([name, message]) => ({ field: FIELD(name), words: message }));
}
