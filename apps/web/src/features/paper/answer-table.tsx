import { type Layer, laneGroups } from '@samsyn/board';
import { numberStages } from '../../board-parts/shown-stages.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import type { Picture } from '../snapshots/picture.ts';
import { FormHead } from './form-head.tsx';

export interface FormProps {
  readonly picture: Picture;
  readonly title: string;
  readonly question: string;
  readonly layer: Layer;
}

/** The round on one sheet: actors down, stages across, a box to write a letter in where they meet. */
export function AnswerTable({ picture, title, question, layer }: FormProps) {
  const t = useT();
  const { template } = picture;
  const labels = useLabelsOf(template.vocabulary);
  const stages = numberStages(template.stages);
  const groups = laneGroups(template.actors, 'group');
  return (
    <section className="paper-form paper-form--table">
      <FormHead title={title} question={question} layer={layer} template={template} />
      <table className="paper-table">
        <caption className="visually-hidden">{t('own.paper.label')}</caption>
        <thead>
          <tr>
            <td />
            {stages.map(({ stage, number }) => (
              <th key={stage.id} scope="col">
                {number} {stage.name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className="paper-table__group">
              <th scope="rowgroup" colSpan={stages.length + 1}>
                {labels.group('group', group.id)}
              </th>
            </tr>
            {group.actors.map((actor) => (
              <tr key={actor.id}>
                <th scope="row">{actor.name}</th>
                {stages.map(({ stage }) => (
                  <td key={stage.id} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('paper.form.done')}</th>
            {stages.map(({ stage }) => (
              <td key={stage.id}>
                <span className="paper-form__tick" />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
