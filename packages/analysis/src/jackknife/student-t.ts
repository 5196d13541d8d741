/**
 * The t value that a symmetric interval of 95 % takes, by degrees of freedom (Student).
 *
 * For whole degrees of freedom the probability inside ±t is a finite sum (Abramowitz and Stegun,
 * 26.7.3 and 26.7.4): with θ = atan(t / √df), it is (2/π)(θ + sin θ · Σ) where df is odd, and
 * sin θ · Σ where it is even. The t at which it is 0.95 is found by halving.
 *
 * @param df degrees of freedom, a whole number from 1
 */
export function t95(df: number): number {
  const known = found.get(df);
  if (known !== undefined) return known;
  let low = 0;
  let high = 13;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (insideOf(middle, df) < 0.95) low = middle;
    else high = middle;
  }
  found.set(df, high);
  return high;
}

/** The same for everybody who asks, so it may be remembered. */
const found = new Map<number, number>();

/** The probability that a t with so many degrees of freedom lies within ±t. */
export function insideOf(t: number, df: number): number {
  const angle = Math.atan2(t, Math.sqrt(df));
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const odd = df % 2 === 1;
  let term = odd ? cos : 1;
  let sum = df === 1 ? 0 : term;
  for (let step = odd ? 3 : 2; step <= df - 2; step += 2) {
    term *= (cos * cos * (step - 1)) / step;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
}
