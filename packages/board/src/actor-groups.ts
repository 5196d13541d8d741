/**
 * The groups that actors belong to in the ASF template. Colours are the Okabe–Ito set, safe for
 * colour-blind eyes; the symbol says the same without colour.
 */
export const ACTOR_GROUPS = [
  { id: 'kommun', colour: '#0072B2', symbol: '■' },
  { id: 'stat', colour: '#CC79A7', symbol: '▲' },
  { id: 'region', colour: '#56B4E9', symbol: '◆' },
  { id: 'radgivning', colour: '#009E73', symbol: '●' },
  { id: 'asf', colour: '#D55E00', symbol: '★' },
  { id: 'finans', colour: '#E69F00', symbol: '$' },
  { id: 'bildning', colour: '#F0E442', symbol: '✚' },
  { id: 'naringsliv', colour: '#6B6B6B', symbol: '⬟' },
] as const;

export interface GroupFace {
  readonly colour: string;
  readonly symbol: string;
}

const NEUTRAL: GroupFace = { colour: '#6B6B6B', symbol: '○' };

/** Colour and symbol of a group; a group that a room has made itself gets the neutral ones. */
export function groupFace(group: string): GroupFace {
  return ACTOR_GROUPS.find((known) => known.id === group) ?? NEUTRAL;
}
