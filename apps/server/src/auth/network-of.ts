import { isIPv6 } from 'node:net';

/**
 * The network that an address stands for. One household or office has one IPv4 address, but 2⁷² of
 * the new kind: those are taken together by their first 56 bits, else nobody would ever be stopped.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  const [a, b, c, d] = groups.map((group) => Number.parseInt(group, 16) || 0);
  const words = [a, b, c, (d ?? 0) & 0xff00].map((word) => (word ?? 0).toString(16));
  return `${words.join(':')}::/56`;
}
