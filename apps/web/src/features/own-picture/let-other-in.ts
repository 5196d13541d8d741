import { joinBoard, type Ticket } from '../../api/boards.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import {
  newParticipant,
  type Profile,
  type StoredBoard,
  storedBoard,
} from '../../entry/stored-boards.ts';
import type { Other } from './turn.ts';

/**
 * Makes somebody else a person on the board who answers on this computer, or lets the same one in
 * again.
 *
 * @param known the pair of the one who comes back
 * @throws ApiProblem when no answer came, or the link or code has ended
 */
export async function letOtherIn(
  board: string,
  profile: Profile,
  known: Pick<Other, 'id' | 'secret'> | null = null,
): Promise<Other> {
  const here = storedBoard(browserShelf, board);
  if (here === null) throw new Error('Only a board that this browser is on can let others in.');
  const participant = known ?? newParticipant();
  const { id, secret } = participant;
  const said = Object.entries(profile).filter(([, value]) => value !== '');
  const { token } = await joinBoard(ticketForOthers(here), {
    participant: { id, secret },
    device: 'shared',
    ...(Object.fromEntries(said) as Partial<Profile>),
  });
  return { id, secret, token, profile };
}

/** Whoever answers here is a participant, also where the one whose computer it is leads. */
export function ticketForOthers({ keys, code, ticket, joined }: StoredBoard): Ticket {
  if (keys.participant !== undefined) return { key: keys.participant };
  return joined?.role === 'facilitator' && code !== '' ? { code } : ticket;
}
