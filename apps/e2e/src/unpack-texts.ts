import { strFromU8, unzipSync } from 'fflate';

/** All that stands in a document as text; of a package of parts, what stands in each of them. */
export function unpackTexts(name: string, bytes: Buffer): string {
  if (!/\.(docx|pptx|xlsx|zip)$/.test(name)) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
