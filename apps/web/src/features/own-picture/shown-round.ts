import type { Round } from '@samsyn/workshop';
import { openBoardStore } from '../../local/open-board-store.ts';

/** The round whose answers one has chosen to see, and which round was the latest then. */
const useChosen = openBoardStore<{ readonly round: string | null; readonly latest: string | null }>(
  {
    round: null,
    latest: null,
  },
);

/** The round that is shown: the one that is open or was last, unless one has chosen another since. */
export function useShownRound(rounds: readonly Round[]): Round | null {
  const { round, latest } = useChosen();
  const last = rounds.find(({ status }) => status === 'open') ?? rounds.at(-1) ?? null;
  if (latest !== last?.id) return last;
  return rounds.find(({ id }) => id === round) ?? last;
}

export function chooseRound(round: string, rounds: readonly Round[]): void {
  const last = rounds.find(({ status }) => status === 'open') ?? rounds.at(-1);
  useChosen.setState({ round, latest: last?.id ?? null });
}
