import { SIGNAL_RULES, type SignalName, signalQuestion } from '@samsyn/analysis';
import { LIMITS } from '@samsyn/board';
import { useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useRevealWords } from '../reveal/use-reveal-words.ts';

const KINDS = ['role', 'mandate', 'programme', 'competence', 'other'] as const;

/** A person says that a question is a gap, in which words and of which kind; only then it is one. */
export function ConfirmGap({
  stage,
  signal,
  onWritten,
  onClose,
}: {
  readonly stage: string;
  readonly signal: SignalName;
  readonly onWritten: () => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const words = useRevealWords();
  const { cards } = useSession();
  const [text, setText] = useState(t(`views.gap.text.${signal}`));
  const [kind, setKind] = useState(SIGNAL_RULES[signal].gap);
  const [error, setError] = useState<string | undefined>(undefined);
  const write = (): void => {
    if (text.trim() === '') {
      setError(t('views.gap.needed'));
      return;
    }
    cards.add('gap', stage, text.trim(), { gap: kind });
    say(t('views.gap.written', { stage: words.stage(stage) }));
    onWritten();
    onClose();
  };
  return (
    <Dialog
      title={t('views.gap.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={write}>
            {t('views.gap.do')}
          </Button>
          <Button onClick={onClose}>{t('views.gap.no')}</Button>
        </>
      }
    >
      <div className="confirm-gap">
        <p>{signalQuestion(signal, words.stage(stage), t)}</p>
        <p>{t('views.gap.means')}</p>
        <Field label={t('views.gap.words')} help={t('views.gap.words.help')} error={error}>
          {(wires) => (
            <textarea
              {...wires}
              className="input"
              rows={3}
              maxLength={LIMITS.cardText}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
        <Select
          label={t('views.gap.kind')}
          value={kind}
          choices={KINDS.map((value) => ({ value, word: t(`choice.gap.gap.${value}`) }))}
          onChoose={setKind}
        />
      </div>
    </Dialog>
  );
}
