import type { WorkshopState } from './state.ts';

/** The state without a person who left for good: from the line of hands and from the groups. */
export function withoutParticipant(state: WorkshopState, participant: string): WorkshopState {
  const isOther = (id: string) => id !== participant;
  return {
    ...state,
    hands: state.hands.filter((hand) => isOther(hand.participant)),
    groups: state.groups.map((group) => ({ ...group, people: group.people.filter(isOther) })),
  };
}
