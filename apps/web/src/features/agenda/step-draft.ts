import { CARD_KINDS, type CardKindId, type Layer } from '@samsyn/board';
import type { Opening, Step } from '@samsyn/workshop';

/** What a step may open, in the order in which it is chosen from; `none` is only talk. */
export const TOOLS_OF_STEPS = [
  'none',
  'join',
  'template',
  'round',
  'reveal',
  'organisations',
  'groups',
  'board',
  'cards',
  'vote',
  'survey',
  'decisions',
  'changes',
  'compare',
  'pause',
  'history',
  'export',
] as const satisfies readonly (Opening['tool'] | 'none')[];
export type StepTool = (typeof TOOLS_OF_STEPS)[number];

/** A step while it is being written: everything that a form shows. */
export interface StepDraft {
  readonly title: string;
  readonly purpose: string;
  readonly minutes: string;
  readonly day: number;
  readonly tool: StepTool;
  readonly layer: Layer;
  readonly about: 'all' | 'divided';
  readonly kind: CardKindId;
  readonly perPerson: string;
  readonly kinds: readonly CardKindId[];
}

const ALL_KINDS = CARD_KINDS.map(({ id }) => id);
const LONGEST_MINUTES = 1440;
const MOST_VOTES = 50;
const CONTROLS = 4;

export function draftOf(step: Step | null, day: number): StepDraft {
  const opens = step?.opens;
  return {
    title: step?.title ?? '',
    purpose: step?.purpose ?? '',
    minutes: step === null ? '15' : String(step.minutes ?? ''),
    day: step?.day ?? day,
    tool: opens?.tool ?? 'none',
    layer: opens !== undefined && 'layer' in opens ? opens.layer : 'today',
    about: opens?.tool === 'round' ? opens.about : 'all',
    kind: (opens?.tool === 'vote' && ALL_KINDS.find((kind) => kind === opens.kind)) || 'gap',
    perPerson: opens?.tool === 'vote' ? String(opens.perPerson) : '3',
    kinds: opens?.tool === 'cards' ? opens.kinds : ALL_KINDS,
  };
}

/** Which fields of a draft cannot be taken as they are. */
export function problemsOf(
  draft: StepDraft,
): ReadonlySet<'title' | 'minutes' | 'perPerson' | 'kinds'> {
  const problems = new Set<'title' | 'minutes' | 'perPerson' | 'kinds'>();
  if (draft.title.trim() === '') problems.add('title');
  if (draft.minutes.trim() !== '' && !isWhole(draft.minutes, 0, LONGEST_MINUTES)) {
    problems.add('minutes');
  }
  if (draft.tool === 'vote' && !isWhole(draft.perPerson, 1, MOST_VOTES)) problems.add('perPerson');
  if (draft.tool === 'cards' && draft.kinds.length === 0) problems.add('kinds');
  return problems;
}

/** The step as the draft says, with whatever of it the form does not show. */
export function stepOf(draft: StepDraft, id: string, before: Step | null): Step {
  const { opens: _opens, minutes: _minutes, purpose: _purpose, ...rest } = before ?? { id };
  const opens = openingOf(draft, before);
  const purpose = draft.purpose.trim();
  return {
    ...rest,
    id,
    title: draft.title.trim(),
    day: draft.day,
    ...(purpose === '' ? {} : { purpose }),
    ...(draft.minutes.trim() === '' ? {} : { minutes: Number(draft.minutes) }),
    ...(opens === null ? {} : { opens }),
  } as Step;
}

function openingOf(draft: StepDraft, before: Step | null): Opening | null {
  const { tool, layer, about, kind, kinds } = draft;
  switch (tool) {
    case 'none':
      return null;
    case 'round': {
      const known = before?.opens?.tool === 'round' ? before.opens.controls : undefined;
      return about === 'all'
        ? { tool, layer, about }
        : { tool, layer, about, controls: known ?? CONTROLS };
    }
    case 'survey':
      return { tool, kind: before?.opens?.tool === 'survey' ? before.opens.kind : 'role-clarity' };
    case 'vote':
      return { tool, kind, perPerson: Number(draft.perPerson) };
    case 'cards':
      return { tool, kinds: [...kinds] };
    case 'board':
      return { tool, layer };
    default:
      return { tool };
  }
}

function isWhole(text: string, least: number, most: number): boolean {
  const figure = Number(text);
  return text.trim() !== '' && Number.isInteger(figure) && figure >= least && figure <= most;
}
