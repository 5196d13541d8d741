import { type FormEvent, useMemo, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { fieldLines, problemWords } from '../../api/problem-words.ts';
import { chooseSnapshot, useChosenSnapshot } from '../../entry/chosen-snapshot.ts';
import { makeBoard } from '../../entry/make-board.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type BoardDraft, draftProblems, newBoardFrom, startDraft } from './board-draft.ts';
import { StartFrom } from './start-from.tsx';

const FIELD = (name: string): string => `create-${name}`;

/** The form of a new board. */
export function CreateForm({ onCreated }: { readonly onCreated: (board: string) => void }) {
  const t = useT();
  const from = useChosenSnapshot(({ chosen }) => chosen);
  const [draft, setDraft] = useState<BoardDraft>(() => startDraft(t.locale, from));
  const [adminKey, setAdminKey] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const set = (change: Partial<BoardDraft>): void => setDraft({ ...draft, ...change });
  const wrong = tried ? draftProblems(draft) : {};
  const words = (field: keyof BoardDraft): string | undefined => {
    const key = wrong[field];
    if (key !== undefined) return t(key);
    return failure instanceof ApiProblem ? failure.fields.get(field) : undefined;
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    if (Object.keys(draftProblems(draft)).length > 0) return setFailure('form');
    setSending(true);
    try {
      const board = await makeBoard(newBoardFrom(draft, from), adminKey ?? '');
      chooseSnapshot(null);
      onCreated(board);
    } catch (error) {
      setFailure(error);
      if (error instanceof ApiProblem && error.status === 401) setAdminKey(adminKey ?? '');
      setSending(false);
    }
  };
  const problems = useMemo((): FieldProblem[] => {
    if (failure === null) return [];
    const found = draftProblems(draft);
    const own = Object.entries(found).map(([field, key]) => ({
      field: FIELD(field),
      words: t(key),
    }));
    if (failure === 'form') return own;
    const field = adminKey === null ? null : FIELD('key');
    const more = fieldLines(failure).map((line) => ({ field: null, words: line }));
    return [{ field, words: problemWords(failure, t) }, ...more];
    // Only a new try makes new problems: the list must not change under somebody who is reading it.
  }, [failure]);
  return (
    <form className="create__form" onSubmit={send} noValidate>
      {problems.length > 0 && <ErrorSummary title={t('pages.form.wrong')} problems={problems} />}
      <TextField
        id={FIELD('title')}
        label={t('pages.create.name')}
        help={t('pages.create.name.help')}
        error={words('title')}
        value={draft.title}
        onText={(title) => set({ title })}
        autoComplete="off"
      />
      <div className="create__pair">
        <TextField
          id={FIELD('place')}
          label={t('pages.create.place')}
          optional={t('pages.form.optional')}
          error={words('place')}
          value={draft.place}
          onText={(place) => set({ place })}
          autoComplete="off"
        />
        <TextField
          id={FIELD('region')}
          label={t('pages.create.region')}
          optional={t('pages.form.optional')}
          error={words('region')}
          value={draft.region}
          onText={(region) => set({ region })}
          autoComplete="off"
        />
      </div>
      <StartFrom draft={draft} from={from} onChange={set} />
      <RadioGroup
        label={t('pages.create.language')}
        value={draft.locale}
        choices={[
          { value: 'sv', word: t('pages.language.sv') },
          { value: 'en', word: t('pages.language.en') },
        ]}
        onChoose={(locale) => set({ locale })}
        beside
      />
      {adminKey !== null && (
        <TextField
          id={FIELD('key')}
          type="password"
          label={t('pages.create.adminKey')}
          help={t('pages.create.adminKey.help')}
          value={adminKey}
          onText={setAdminKey}
          autoComplete="current-password"
        />
      )}
      <div className="create__send">
        <Button type="submit" kind="primary" disabled={sending}>
          {t('pages.create.button')}
        </Button>
        {sending && <Spinner words={t('pages.create.sending')} />}
      </div>
    </form>
  );
}
