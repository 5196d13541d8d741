import type { Random } from '@samsyn/board';

/** The same things in an order that chance decides (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}

/** As many of the things as asked for, each with the same chance; all if there are not so many. */
export function drawn<Thing>(things: readonly Thing[], count: number, random: Random): Thing[] {
  return shuffled(things, random).slice(0, count);
}
