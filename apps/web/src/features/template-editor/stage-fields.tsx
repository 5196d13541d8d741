import { LIMITS, type Stage } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { questionsToText, textToQuestions } from './question-lines.ts';
import { TypedText } from './typed-text.tsx';

/** What a stage holds. */
export function StageFields({ stage }: { readonly stage: Stage }) {
  const t = useT();
  const { templateEditor } = useSession();
  const lang = useBoard(({ meta }) => meta.locale);
  const change = (fields: Partial<Omit<Stage, 'id'>>): void =>
    templateEditor.change('stages', stage.id, fields);
  return (
    <>
      <div className="entry__pair">
        <TypedText
          label={t('pages.template.name')}
          lang={lang}
          value={stage.name}
          longest={LIMITS.name}
          required={t('pages.template.name.empty')}
          onText={(name) => change({ name: name.trim() })}
        />
        <TypedText
          label={t('pages.template.phase')}
          help={t('pages.template.phase.help')}
          lang={lang}
          value={stage.phase}
          longest={LIMITS.name}
          onText={(phase) => change({ phase: phase.trim() })}
        />
      </div>
      <TypedText
        label={t('pages.template.description')}
        lang={lang}
        value={stage.description}
        longest={LIMITS.description}
        lines={3}
        onText={(description) => change({ description })}
      />
      <TypedText
        label={t('pages.template.questions')}
        help={t('pages.template.questions.help')}
        lang={lang}
        value={questionsToText(stage.questions)}
        longest={LIMITS.question * LIMITS.questions}
        lines={4}
        onText={(text) => change({ questions: textToQuestions(text) })}
      />
      <TypedText
        label={t('pages.template.equality')}
        help={t('pages.template.equality.help')}
        lang={lang}
        value={stage.equalityPrompt}
        longest={LIMITS.question}
        lines={2}
        onText={(equalityPrompt) => change({ equalityPrompt })}
      />
    </>
  );
}
