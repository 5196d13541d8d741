import type { Doorkeeper, Visitor } from '../rooms/room-hub.ts';
import type { Storage } from '../storage/storage.ts';
import type { Tokens } from './tokens.ts';

/** Judges tokens against what is stored now: a rotated key or a removed person ends them at once. */
export function createDoorkeeper(
  storage: Pick<Storage, 'readBoard' | 'readParticipant'>,
  tokens: Tokens,
): Doorkeeper {
  return {
    admit: async (token): Promise<Visitor | 'noToken' | 'gone'> => {
      const claims = await tokens.read(token);
      if (claims === null) return 'noToken';
      // Asked for together, they are one visit to the storage's thread.
      const [board, person] = await Promise.all([
        storage.readBoard(claims.board),
        storage.readParticipant(claims.board, claims.participant),
      ]);
      if (board === null) return 'gone';
      if (person === null || person.removed) return 'gone';
      if (board.keys[claims.role].generation !== claims.generation) return 'gone';
      const { name, organisation, organisationType, attendance } = person;
      const { participant, role, expiresAt } = claims;
      return {
        board: board.id,
        participant,
        role,
        name,
        organisation,
        organisationType,
        attendance,
        expiresAt,
      };
    },
    boardExists: async (board) => (await storage.readBoard(board)) !== null,
  };
}
