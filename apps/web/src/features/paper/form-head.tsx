import type { Layer, Template } from '@samsyn/board';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { answerSigns, PAPER_ANSWERS } from './answer-signs.ts';

interface FormHeadProps {
  /** Title of the board. */
  readonly title: string;
  /** What the facilitator asks; empty where the layer says it all. */
  readonly question: string;
  readonly layer: Layer;
  readonly template: Template;
}

/** What stands over a form: what is asked, who answers without a name, and what to write. */
export function FormHead({ template, ...asked }: FormHeadProps) {
  const t = useT();
  return (
    <header className="paper-form__head">
      <Asked template={template} {...asked} />
      <p>{t('paper.form.how')}</p>
      <Key template={template} />
      <PaperNumber />
      {template.organisationTypes.length > 0 && (
        <>
          <p>{t('paper.form.type')}</p>
          <ul className="paper-form__types">
            {template.organisationTypes.map(({ id, name }) => (
              <li key={id}>
                <span className="paper-form__tick" /> {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </header>
  );
}

/** The same for a sheet that lies behind another: enough to tell where it belongs. */
export function SheetHead({ template, ...asked }: FormHeadProps) {
  return (
    <header className="paper-form__head">
      <Asked template={template} {...asked} />
      <PaperNumber />
      <Key template={template} />
    </header>
  );
}

function Asked({ title, question, layer, template }: FormHeadProps) {
  const labels = useLabelsOf(template.vocabulary);
  return (
    <>
      <p className="paper-form__board">{title}</p>
      <h2>{question === '' ? labels.layer(layer) : `${question} ${labels.layer(layer)}.`}</h2>
    </>
  );
}

/** Which letter means what. */
function Key({ template }: { readonly template: Template }) {
  const t = useT();
  const labels = useLabelsOf(template.vocabulary);
  const signs = answerSigns(labels.role);
  return (
    <dl className="paper-form__key" aria-label={t('paper.form.key')}>
      {PAPER_ANSWERS.map((answer) => (
        <div key={answer}>
          <dt>{signs.get(answer)}</dt>
          <dd>{labels.role(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** By which the sheets of one person are kept together, and found again without a name. */
function PaperNumber() {
  const t = useT();
  return (
    <p>
      {t('paper.form.number')} <span className="paper-form__line" />
    </p>
  );
}
