import { ACTOR_GROUPS, type Actor, LEVELS, LIMITS, SECTORS } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate } from '../../live/session-context.ts';
import { Select } from '../../ui/select.tsx';
import { TypedText } from './typed-text.tsx';

const KNOWN_GROUPS = ACTOR_GROUPS.map(({ id }) => id);

/** What is said of an actor. */
export function ActorFields({ actor }: { readonly actor: Actor }) {
  const t = useT();
  const { templateEditor } = useSession();
  const lang = useBoard(({ meta }) => meta.locale);
  const change = (fields: Partial<Omit<Actor, 'id'>>): void =>
    templateEditor.change('actors', actor.id, fields);
  const none = { value: '' as const, word: t('pages.template.notSaid') };
  return (
    <>
      <div className="entry__pair">
        <TypedText
          label={t('pages.template.name')}
          lang={lang}
          value={actor.name}
          longest={LIMITS.name}
          required={t('pages.template.name.empty')}
          onText={(name) => change({ name: name.trim() })}
        />
        <TypedText
          label={t('pages.template.short')}
          help={t('pages.template.short.help')}
          lang={lang}
          value={actor.short}
          longest={LIMITS.name}
          onText={(short) => change({ short: short.trim() })}
        />
      </div>
      <GroupField group={actor.group} onChoose={(group) => change({ group })} />
      <div className="entry__pair">
        <Select
          label={t('pages.template.sector')}
          value={actor.sector}
          choices={[none, ...SECTORS.map((value) => ({ value, word: t(`sector.${value}`) }))]}
          onChoose={(sector) => change({ sector })}
        />
        <Select
          label={t('pages.template.level')}
          value={actor.level}
          choices={[none, ...LEVELS.map((value) => ({ value, word: t(`level.${value}`) }))]}
          onChoose={(level) => change({ level })}
        />
      </div>
      <TypedText
        label={t('pages.template.mandate')}
        help={t('pages.template.mandate.help')}
        lang={lang}
        value={actor.mandate}
        longest={LIMITS.description}
        lines={3}
        onText={(mandate) => change({ mandate })}
      />
    </>
  );
}

/** The groups of the ASF template, and those that this room's actors are in already. */
function GroupField({
  group,
  onChoose,
}: {
  readonly group: string;
  readonly onChoose: (group: string) => void;
}) {
  const t = useT();
  const actors = useTemplate((template) => template.actors);
  const own = [...new Set([...actors.map((actor) => actor.group), group])].filter(
    (id) => id !== '' && !KNOWN_GROUPS.includes(id as (typeof KNOWN_GROUPS)[number]),
  );
  return (
    <Select
      label={t('pages.template.group')}
      help={t('pages.template.group.help')}
      value={group}
      choices={[
        { value: '', word: t('pages.template.notSaid') },
        ...KNOWN_GROUPS.map((id) => ({ value: id as string, word: t(`group.${id}`) })),
        ...own.map((id) => ({ value: id, word: id })),
      ]}
      onChoose={onChoose}
    />
  );
}
