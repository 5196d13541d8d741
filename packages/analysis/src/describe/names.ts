import type { Role } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { Snapshot } from '@samsyn/snapshot';
import { SMALL } from '@samsyn/workshop';

/** How the things of a snapshot are called in sentences. What is gone is called by its id. */
export interface Names {
  readonly stage: (id: string) => string;
  readonly actor: (id: string) => string;
  readonly organisationType: (id: string) => string;
  /** In the room's own word where it has one. */
  readonly role: (role: Role | 'none') => string;
}

export function namesIn(snapshot: Snapshot, t: Translator): Names {
  const named = (list: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  const organisationType = named(snapshot.organisationTypes);
  return {
    stage: named(snapshot.stages),
    actor: named(snapshot.actors),
    organisationType: (id) => (id === SMALL ? t('findings.small') : organisationType(id)),
    role: (role) => snapshot.vocabulary[`role.${role}`]?.[t.locale] || t(`role.${role}`),
  };
}
