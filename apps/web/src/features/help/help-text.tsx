import { GLOSSARY } from '@samsyn/i18n';
import { Link } from 'wouter';
import { useOperator } from '../../api/operator.ts';
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

/** What is explained further, and in how many lines. */
const PARTS = [
  ['join', [1, 2, 3]],
  ['answer', [1, 2, 3, 4]],
  ['move', [1, 2]],
  ['views', [1, 2]],
  ['speech', [1, 2, 3]],
  ['offline', [1, 2, 3, 4]],
  ['forget', [1, 2]],
  ['lead', [1, 2, 3, 4, 5, 6]],
] as const;

/** How it works in ten lines and then part by part, what the keyboard does, what the words mean, and whom to ask. */
export function HelpText({ level }: { readonly level: 2 | 3 }) {
  const t = useT();
  const contact = useOperator()?.contact ?? null;
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
      {PARTS.map(([part, lines]) => (
        <section key={part}>
          <Heading>{t(`help.${part}`)}</Heading>
          <ul>
            {lines.map((line) => (
              <li key={line}>{t(`help.${part}.${line}` as 'help.join.1')}</li>
            ))}
          </ul>
        </section>
      ))}
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
        {contact !== null && <p>{contact}</p>}
        <p>
          <Link href="/tillganglighet">{t('statement.title')}</Link>
        </p>
      </section>
    </div>
  );
}
