import { CARD_KINDS, LAYERS, LIMITS, ROLES } from '@samsyn/board';
import type { MessageKey } from '@samsyn/i18n';
import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useTemplate } from '../../live/session-context.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TypedText } from './typed-text.tsx';

const SECTIONS: readonly {
  readonly id: 'role' | 'kind' | 'layer';
  readonly terms: MessageKey[];
}[] = [
  { id: 'role', terms: ROLES.map((role): MessageKey => `role.${role}`) },
  {
    id: 'kind',
    terms: CARD_KINDS.flatMap(({ id }): MessageKey[] => [`kind.${id}`, `kind.${id}.plural`]),
  },
  {
    id: 'layer',
    terms: LAYERS.flatMap((layer): MessageKey[] => [`layer.${layer}`, `layer.${layer}.short`]),
  },
];

/** What roles, cards and layers are called on this board. What they mean stays, so that boards can be compared. */
export function LabelFields() {
  const t = useT();
  const { templateEditor } = useSession();
  const vocabulary = useTemplate((template) => template.vocabulary);
  const [locale, setLocale] = useState<'sv' | 'en'>(t.locale);
  return (
    <div className="label-fields">
      <p>{t('pages.template.labels.words')}</p>
      <div>
        <Segmented
          label={t('pages.template.labels.language')}
          value={locale}
          choices={[
            { value: 'sv', word: t('pages.language.sv') },
            { value: 'en', word: t('pages.language.en') },
          ]}
          onChoose={setLocale}
        />
      </div>
      {SECTIONS.map(({ id, terms }) => (
        <section key={id}>
          <h3>{t(`pages.template.labels.${id}`)}</h3>
          <div className="entry__pair">
            {terms.map((term) => (
              <TypedText
                key={`${term} ${locale}`}
                label={
                  term.endsWith('.plural')
                    ? t('pages.template.labels.plural', { word: t(term) })
                    : t(term)
                }
                lang={locale}
                value={vocabulary[term]?.[locale] ?? ''}
                longest={LIMITS.name}
                onText={(label) => templateEditor.setLabel(term, locale, label.trim())}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
