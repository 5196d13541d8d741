import {
  ACTOR_GROUPS,
  type Answer,
  type CardKindId,
  type Grouping,
  type Layer,
  LEVELS,
  SECTORS,
  type Vocabulary,
} from '@samsyn/board';
import { useMemo } from 'react';
import { useLocale, useT } from '../i18n/use-t.ts';
import { useTemplate } from '../live/session-context.ts';

/** The words of this board: what the room has renamed is called what the room calls it. */
export interface Labels {
  /** The short verb that stands on a token: *anvisar*; also *ingen roll* and *vet ej*. */
  readonly role: (role: Answer) => string;
  /** The verb with its explanation, for the choice of role. */
  readonly roleLong: (role: Answer) => string;
  readonly kind: (kind: CardKindId) => string;
  readonly kindPlural: (kind: CardKindId) => string;
  readonly layer: (layer: Layer) => string;
  readonly layerShort: (layer: Layer) => string;
  /** Name of a group of actors under one of the groupings; groups a room made itself keep theirs. */
  readonly group: (grouping: Grouping, id: string) => string;
}

const KNOWN_GROUPS = new Set<string>(ACTOR_GROUPS.map(({ id }) => id));
const KNOWN_SECTORS = new Set<string>(SECTORS);
const KNOWN_LEVELS = new Set<string>(LEVELS);

export function useLabels(): Labels {
  return useLabelsOf(useTemplate((template) => template.vocabulary));
}

/** The words of a board that is not the open one: a snapshot calls things what it called them. */
export function useLabelsOf(vocabulary: Vocabulary): Labels {
  const t = useT();
  const locale = useLocale();
  return useMemo(() => {
    type Key = Parameters<typeof t>[0];
    const word = (key: Key): string => vocabulary[key]?.[locale] || t(key);
    return {
      role: (role) => word(`role.${role}`),
      roleLong: (role) => word(`role.${role}.long`),
      kind: (kind) => word(`kind.${kind}`),
      kindPlural: (kind) => word(`kind.${kind}.plural`),
      layer: (layer) => word(`layer.${layer}`),
      layerShort: (layer) => word(`layer.${layer}.short`),
      group: (grouping, id) => {
        if (id === '') return t('board.group.other');
        if (grouping === 'sector') return KNOWN_SECTORS.has(id) ? word(`sector.${id}` as Key) : id;
        if (grouping === 'level') return KNOWN_LEVELS.has(id) ? word(`level.${id}` as Key) : id;
        return KNOWN_GROUPS.has(id) ? word(`group.${id}` as Key) : id;
      },
    };
  }, [t, locale, vocabulary]);
}
