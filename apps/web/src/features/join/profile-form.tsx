import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/problem-words.ts';
import type { Profile } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Asked, OTHER_TYPE, profileProblems, profileToSend } from './profile-problems.ts';

const FIELD = (name: string): string => `join-${name}`;

/** Who somebody is: name, organisation and where they sit. What is wrong is said beside the field. */
export function ProfileForm({
  types,
  asks,
  start,
  nameHelp,
  go,
  going,
  onGo,
}: {
  readonly types: readonly { readonly id: string; readonly name: string }[];
  /** What must be said; the rest may be left open. */
  readonly asks: Asked;
  readonly start: Profile;
  /** What the name is for. */
  readonly nameHelp: string;
  /** The button, and the same while it is being done. */
  readonly go: string;
  readonly going: string;
  /** Ends with an error when it did not come about. */
  readonly onGo: (profile: Profile) => Promise<void>;
}) {
  const t = useT();
  const [profile, setProfile] = useState<Profile>(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [isGoing, setGoing] = useState(false);
  const set = (change: Partial<Profile>): void => setProfile({ ...profile, ...change });
  const errorOf = (name: keyof Profile): string | undefined =>
    problems.find(({ field }) => field === FIELD(name))?.words;
  const optional = { optional: t('pages.form.optional') };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = Object.entries(profileProblems(profile, asks));
    setProblems(wrong.map(([name, key]) => ({ field: FIELD(name), words: t(key) })));
    if (wrong.length > 0) return;
    setGoing(true);
    try {
      await onGo(profileToSend(profile));
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
        help={nameHelp}
        {...(asks.name ? {} : optional)}
        error={errorOf('name')}
        value={profile.name}
        onText={(name) => set({ name })}
        autoComplete="name"
      />
      {types.length > 0 && (
        <Select
          id={FIELD('organisationType')}
          label={t('pages.join.type')}
          {...(asks.type ? {} : optional)}
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
        {...optional}
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
      <Button type="submit" kind="primary" className="join__go" disabled={isGoing}>
        {isGoing ? going : go}
      </Button>
    </form>
  );
}

function problemsOf(error: unknown, words: string): readonly FieldProblem[] {
  const fields = error instanceof ApiProblem ? [...error.fields] : [];
  if (fields.length === 0) return [{ field: null, words }];
  return fields.map(([name, message]) => ({ field: FIELD(name), words: message }));
}
