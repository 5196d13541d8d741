import { GLOSSARY } from '@samsyn/i18n';
import { useT } from '../../i18n/use-t.ts';
import './help-text.css';

const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const KEYS = [
  'tab',
  'lift',
  'arrows',
  'digits',
  'drop',
  'escape',
  'enter',
  'undo',
  'grid',
] as const;

/** How it works in ten lines, what the keyboard does, what the words mean, and whom to ask. */
export function HelpText({ level }: { readonly level: 2 | 3 }) {
  const t = useT();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="help">
      <section>
        <Heading>{t('pages.help.how')}</Heading>
        <ol>
          {LINES.map((line) => (
            <li key={line}>{t(`pages.help.how.${line}`)}</li>
          ))}
        </ol>
      </section>
      <section>
        <Heading>{t('pages.help.keyboard')}</Heading>
        <p>{t('pages.help.keyboard.words')}</p>
        <dl className="help__keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`pages.help.key.${key}`)}</kbd>
              </dt>
              <dd>{t(`pages.help.key.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <Heading>{t('pages.help.glossary')}</Heading>
        <dl className="help__words">
          {GLOSSARY.map((word) => (
            <div key={word}>
              <dt>{t(`glossary.${word}`)}</dt>
              <dd>{t(`glossary.${word}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <Heading>{t('pages.help.contact')}</Heading>
        <p>{t('pages.help.contact.words')}</p>
      </section>
    </div>
  );
}
