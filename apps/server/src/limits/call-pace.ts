import { Budget, type Pace } from './budget.ts';
import { Recent } from './recent.ts';

/** What one person may ask of the API. A page asks a few times a minute; scripts ask faster. */
export const CALLS_OF_A_PERSON: Pace = { burst: 2000, perSecond: 100 };
/** Boards that one network may make where no key is needed for it. */
export const BOARDS_OF_A_NETWORK: Pace = { burst: 1000, perSecond: 1 };

/** Beyond this many callers the oldest are forgotten: memory stays bounded. */
const CALLERS = 20_000;

/** Gives everybody a budget of their own. */
export class CallPace {
  readonly #pace: Pace;
  readonly #now: () => number;
  readonly #budgets = new Recent<Budget>(CALLERS);

  constructor(pace: Pace, now: () => number) {
    this.#pace = pace;
    this.#now = now;
  }

  /** Takes one call off the budget of somebody; false when there is none left. */
  spend(who: string): boolean {
    const now = this.#now();
    return this.#budgets.of(who, () => new Budget(this.#pace, now)).spend(now);
  }
}
