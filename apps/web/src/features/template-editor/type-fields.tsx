import { LIMITS, type OrganisationType } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate } from '../../live/session-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TypedText } from './typed-text.tsx';

/** What people say they come from, and which actors on the board they then are. */
export function TypeFields({ type }: { readonly type: OrganisationType }) {
  const t = useT();
  const { templateEditor } = useSession();
  const lang = useBoard(({ meta }) => meta.locale);
  const actors = useTemplate((template) => template.actors);
  const check = (actor: string, on: boolean): void => {
    const others = type.actors.filter((id) => id !== actor);
    templateEditor.change('organisationTypes', type.id, {
      actors: on ? [...others, actor] : others,
    });
  };
  return (
    <>
      <TypedText
        label={t('pages.template.name')}
        lang={lang}
        value={type.name}
        longest={LIMITS.name}
        required={t('pages.template.name.empty')}
        onText={(name) =>
          templateEditor.change('organisationTypes', type.id, { name: name.trim() })
        }
      />
      <fieldset className="choices">
        <legend>{t('pages.template.typeActors')}</legend>
        <p className="field__help">{t('pages.template.typeActors.help')}</p>
        <div className="choices__list">
          {actors.map((actor) => (
            <Checkbox
              key={actor.id}
              word={<span lang={lang}>{actor.name}</span>}
              checked={type.actors.includes(actor.id)}
              onCheck={(on) => check(actor.id, on)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
