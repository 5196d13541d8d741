import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { wouldChange } from './would-change.ts';

/** A document in which some has been written and some deleted. */
function worked(actions: readonly number[], client: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const text = doc.getText('t');
  for (const action of actions) {
    const place = action % (text.length + 1);
    if (action % 3 === 0 && text.length > 0) {
      text.delete(Math.min(place, text.length - 1), 1);
    } else text.insert(place, String(action));
  }
  return doc;
}

it('says of any update just what applying it would show', () => {
  const actions = fc.array(fc.nat(1000), { maxLength: 25 });
  fc.assert(
    fc.property(actions, actions, actions, fc.boolean(), (before, here, there, knows) => {
      const common = worked(before, 1);
      const doc = worked(here, 2, common);
      const other = worked(there, 3, knows ? doc : common);
      const update = Y.encodeStateAsUpdate(other);
      const said = wouldChange(doc, update);
      const was = [Y.encodeStateVector(doc), Y.createDeleteSetFromStructStore(doc.store).clients];
      Y.applyUpdate(doc, update);
      const is = [Y.encodeStateVector(doc), Y.createDeleteSetFromStructStore(doc.store).clients];
      const same = JSON.stringify([...flat(was)]) === JSON.stringify([...flat(is)]);
      expect(said).toBe(!same);
    }),
    { seed: 5, numRuns: 150 },
  );
});

function flat([vector, deleted]: unknown[]): unknown[] {
  const ranges = [...(deleted as Map<number, { clock: number; len: number }[]>)].map(
    ([client, list]) => [client, list.map(({ clock, len }) => [clock, len])],
  );
  return [[...(vector as Uint8Array)], ranges.sort()];
}
