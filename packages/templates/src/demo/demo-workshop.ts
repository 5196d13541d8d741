import {
  type Board,
  type Card,
  cellKey,
  type FieldValue,
  initialFields,
  type Placement,
  positionBetween,
  ROLES,
  type Settled,
  type Template,
} from '@samsyn/board';
import { asfTemplate } from '../asf/asf-template.ts';
import type { Bilingual, Language } from '../bilingual.ts';
import { DEMO_CARDS } from './demo-cards.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { DEMO_AGREEMENTS, DEMO_PLACEMENTS } from './demo-placements.ts';

/** An invented workshop, some hours in. Nothing in it is about real people or places. */
export interface DemoWorkshop {
  readonly template: Template;
  readonly board: Omit<Board, 'skipped'>;
  readonly people: readonly DemoPerson[];
}

const TITLE: Bilingual = { sv: 'Workshop i Lillköping', en: 'Workshop in Lillköping' };
const REGION: Bilingual = { sv: 'Region Mellansjö', en: 'Mellansjö region' };
const DEFINITION: Bilingual = {
  sv: 'Med stödstruktur menar vi de organisationer, pengar och arbetssätt som gör att ett ASF kan starta och finnas kvar, och som inte hänger på en enda person eller ett enda projekt.',
  en: 'By support structure we mean the organisations, money and ways of working that let a WISE start and remain, and that do not depend on a single person or a single project.',
};

/** The first statement was made at ten; after that somebody says something every 40 seconds. */
const BEGAN = Date.UTC(2026, 3, 13, 8, 0, 0);
const PACE = 40_000;

export function demoWorkshop(language: Language): DemoWorkshop {
  const people = demoPeople(language);
  let said = 0;
  const author = () => {
    const by = people[(said * 7) % people.length]?.id ?? '';
    return { by, at: new Date(BEGAN + PACE * said++).toISOString() };
  };
  return {
    template: asfTemplate(language),
    board: {
      meta: {
        title: TITLE[language],
        place: 'Lillköping',
        region: REGION[language],
        locale: language,
        definition: DEFINITION[language],
        meetingUrl: '',
      },
      placements: placements(language, author),
      settled: agreements(language),
      cards: cards(language, author),
    },
    people,
  };
}

type Author = () => { by: string; at: string };

function placements(language: Language, author: Author): ReadonlyMap<string, Placement> {
  const made = new Map<string, Placement>();
  for (const [layer, stage, actor, role, details = {}] of DEMO_PLACEMENTS) {
    made.set(cellKey({ layer, stage, actor }), {
      ...{ layer, stage, actor, role },
      also: ROLES.filter((also) => details.also?.includes(also)),
      note: details.note?.[language] ?? '',
      duration: details.duration ?? null,
      until: details.until ?? null,
      level: details.level ?? null,
      ...author(),
    });
  }
  return made;
}

function agreements(language: Language): ReadonlyMap<string, Settled> {
  const at = new Date(BEGAN + 5 * 3_600_000).toISOString();
  return new Map(
    DEMO_AGREEMENTS.map((agreement) => [
      cellKey(agreement),
      { ...agreement, note: agreement.note[language], dissent: [...agreement.dissent].sort(), at },
    ]),
  );
}

function cards(language: Language, author: Author): ReadonlyMap<string, Card> {
  const made = new Map<string, Card>();
  let pos: string | null = null;
  for (const [index, { kind, stage, text, actors, fields }] of DEMO_CARDS.entries()) {
    // Always the same half: the demo's order is as fixed as its words.
    pos = positionBetween(pos, null, () => 0);
    const id = `demo-card-${String(index + 1).padStart(2, '0')}`;
    const spoken = Object.entries(fields).map(([name, value]): [string, FieldValue] => [
      name,
      typeof value === 'object' && 'sv' in value ? value[language] : value,
    ]);
    made.set(id, {
      ...{ id, kind, stage, pos, ...author() },
      text: text[language],
      actors: [...actors].sort(),
      fields: { ...initialFields(kind), ...Object.fromEntries(spoken) },
    });
  }
  return made;
}
