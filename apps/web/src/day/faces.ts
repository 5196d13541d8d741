import { currentStep, type Opening, type WorkshopState } from '@samsyn/workshop';

/** What the middle of the page shows. Each has its place in `features/shell/faces.ts`. */
export const FACES = [
  'board',
  'own',
  'reveal',
  'organisations',
  'survey',
  'vote',
  'decisions',
  'groups',
  'changes',
  'compare',
] as const;
export type Face = (typeof FACES)[number];

type Day = Pick<WorkshopState, 'rounds' | 'votes' | 'surveys' | 'groups' | 'agenda' | 'step'>;

/** The face that a step's tool is about, where it is not the board. */
const FACE_OF_TOOL: Partial<Record<Opening['tool'], Face>> = {
  round: 'own',
  reveal: 'reveal',
  organisations: 'organisations',
  survey: 'survey',
  vote: 'vote',
  decisions: 'decisions',
  groups: 'groups',
  changes: 'changes',
  compare: 'compare',
};

/** The faces that there is something to see on, in the order of the day. */
export function facesOf(day: Day): readonly Face[] {
  const revealed = day.rounds.filter(({ status }) => status === 'revealed').length;
  const shown: Record<Face, boolean> = {
    board: true,
    own: day.rounds.length > 0,
    reveal: revealed > 0,
    organisations: revealed > 0,
    survey: day.surveys.length > 0,
    vote: day.votes.length > 0,
    decisions: day.votes.some(({ status }) => status === 'closed') || isAt(day, 'decisions'),
    groups: day.groups.length > 0 || isAt(day, 'groups'),
    changes: revealed > 1,
    compare: isAt(day, 'compare'),
  };
  return FACES.filter((face) => shown[face]);
}

/**
 * The face that everybody is on unless they choose another: what is open goes before what the step
 * is about, and a step whose tool has not been started yet leaves people on the board. Without an
 * agenda, whoever answered stays with their answers until they are revealed. A reveal is where the
 * day is until it goes on, whatever the step is about.
 */
export function faceOfDay(day: Day): Face {
  if (day.rounds.some(({ status }) => status === 'open')) return 'own';
  if (day.surveys.some(({ status }) => status === 'open')) return 'survey';
  if (day.votes.some(({ status }) => status === 'open')) return 'vote';
  if (isAtReveal(day)) return 'reveal';
  const step = currentStep(day);
  if (step === null && day.rounds.at(-1)?.status === 'closed') return 'own';
  const tool = step?.opens?.tool;
  const face = tool === undefined ? undefined : FACE_OF_TOOL[tool];
  return face !== undefined && facesOf(day).includes(face) ? face : 'board';
}

/** Whether nothing has been opened or ended since the latest reveal. Times are the server's. */
export function isAtReveal(day: Day): boolean {
  const { rounds, votes, surveys, agenda, step } = day;
  const revealed = rounds.map(({ revealedAt }) => revealedAt ?? '');
  const later = [
    ...[...rounds, ...votes, ...surveys].map(({ openedAt }) => openedAt),
    ...agenda.map(({ id, openedAt, closedAt }) => (id === step ? openedAt : closedAt)),
  ];
  const at = latestOf(revealed);
  return at !== '' && at > latestOf(later);
}

function latestOf(times: readonly (string | undefined)[]): string {
  return times.reduce<string>((latest, time = '') => (time > latest ? time : latest), '');
}

function isAt(day: Day, tool: Opening['tool']): boolean {
  return currentStep(day)?.opens?.tool === tool;
}
