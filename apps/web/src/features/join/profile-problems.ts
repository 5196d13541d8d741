import { LIMITS } from '@samsyn/board';
import type { MessageKey } from '@samsyn/i18n';
import type { Profile } from '../../entry/stored-boards.ts';

/** Chosen by those whose organisation is none of the board's types. */
export const OTHER_TYPE = 'other';

/** What somebody must say of themselves; those who lead need not say which type they are. */
export interface Asked {
  readonly name: boolean;
  readonly type: boolean;
}

/** Why somebody cannot join yet, by field. */
export function profileProblems(
  profile: Profile,
  asks: Asked,
): Partial<Record<keyof Profile, MessageKey>> {
  const { name, organisation, organisationType } = profile;
  return {
    ...(asks.name && name.trim() === '' ? { name: 'pages.join.name.empty' } : {}),
    ...(name.length > LIMITS.name ? { name: 'pages.create.tooLong' } : {}),
    ...(organisation.length > LIMITS.name ? { organisation: 'pages.create.tooLong' } : {}),
    ...(asks.type && organisationType === '' ? { organisationType: 'pages.join.type.empty' } : {}),
  };
}

/** What is sent: without the spaces around, and without a type that is none of the board's. */
export function profileToSend(profile: Profile): Profile {
  return {
    ...profile,
    name: profile.name.trim(),
    organisation: profile.organisation.trim(),
    organisationType: profile.organisationType === OTHER_TYPE ? '' : profile.organisationType,
  };
}

/** What the form begins with: what one said here before, else what one said on another board. */
export function startProfile(
  here: Profile | null,
  last: Profile,
  types: readonly { readonly id: string }[],
): Profile {
  const start = here !== null && here.name !== '' ? here : last;
  const known = types.some(({ id }) => id === start.organisationType);
  return { ...start, organisationType: known ? start.organisationType : '' };
}
