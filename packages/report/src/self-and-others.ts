import { type ActorPicture, type Analysis, actorPictures } from '@samsyn/analysis';
import type { Subject } from './subject.ts';

/** Differences of less than a fifth are not worth a word. */
const WORTH_A_WORD = 0.2;

interface Difference {
  readonly actor: string;
  /** Stage, what the difference is called, how many of its own see it there, how many of the others. */
  readonly words: readonly [string, string, string, string];
}

/** Where others see an actor clearly more, or less, than it sees itself; the widest first. */
export function selfAndOthers(
  { snapshot, names, t }: Subject,
  round: Analysis['rounds'][number],
): Difference[] {
  const seeing = (counts: ActorPicture['self'], n: number): string =>
    t('report.organisation.seeing', { seeing: n - (counts.none ?? 0), n });
  return actorPictures(round, snapshot.organisationTypes)
    .filter(({ direction }) => Math.abs(direction) >= WORTH_A_WORD)
    .sort((a, b) => Math.abs(b.direction) - Math.abs(a.direction))
    .map(({ actor, stage, direction, self, nSelf, others, nOthers }) => ({
      actor,
      words: [
        names.stage(stage),
        t(direction > 0 ? 'report.organisation.more' : 'report.organisation.unseen'),
        seeing(self, nSelf),
        seeing(others, nOthers),
      ],
    }));
}
