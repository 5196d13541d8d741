import { strFromU8, unzipSync } from 'fflate';

/** Parts that are no text; somewhere in a picture any three letters can be found. */
const PICTURE = /\.(png|jpe?g|odttf|ttf)$/;

/** All that stands in a document as text; of a package of parts, what stands in each of them. */
export function unpackTexts(name: string, bytes: Buffer): string {
  if (!/\.(docx|pptx|xlsx|zip)$/.test(name)) return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .filter(([part]) => !PICTURE.test(part))
    .map(([, content]) => strFromU8(content))
    .join('\n');
}
