import type { Template } from '@samsyn/board';

type Hashed = Pick<Template, 'stages' | 'actors' | 'organisationTypes' | 'vocabulary'>;

/**
 * Sixteen hexadecimal digits that tell whether two boards ask the same questions of the same
 * actors: equal for templates that say the same, whatever the order of their fields. It is for
 * comparing, not for security (64-bit FNV-1a over UTF-16 units).
 */
export function templateHash({ stages, actors, organisationTypes, vocabulary }: Hashed): string {
  const text = canonical({ stages, actors, organisationTypes, vocabulary });
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
