import { laneGroups } from '@samsyn/board';
import { numberStages } from '../../board-parts/shown-stages.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import type { FormProps } from './answer-table.tsx';
import { FormHead, SheetHead } from './form-head.tsx';

/**
 * The round in large type: a sheet about who answers, and one for each stage with a box beside
 * each actor and room for why.
 */
export function AnswerSheets({ picture, title, question, layer }: FormProps) {
  const t = useT();
  const { template } = picture;
  const labels = useLabelsOf(template.vocabulary);
  const groups = laneGroups(template.actors, 'group');
  return (
    <>
      <section className="paper-form paper-form--sheet">
        <FormHead title={title} question={question} layer={layer} template={template} />
      </section>
      {numberStages(template.stages).map(({ stage, number }) => (
        <section key={stage.id} className="paper-form paper-form--sheet">
          <SheetHead title={title} question={question} layer={layer} template={template} />
          <h3>
            {number} {stage.name}
          </h3>
          <div className="paper-sheet__actors">
            {groups.map((group) => (
              <section key={group.id}>
                <h4>{labels.group('group', group.id)}</h4>
                <ul>
                  {group.actors.map((actor) => (
                    <li key={actor.id}>
                      <span className="paper-sheet__box" /> {actor.name}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <p className="paper-sheet__done">
            <span className="paper-form__tick" /> {t('paper.form.done')}
          </p>
          <p>{t('paper.form.why')}</p>
          <div className="paper-sheet__lines" />
        </section>
      ))}
    </>
  );
}
