import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepBoardWords, keepWords } from './kept-words.ts';
import { boardRoots, templateRoots } from './roots.ts';

/** Two windows with a line between them that can be cut; what is written meanwhile waits. */
function twoWindows() {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const maps = docs.map((doc) => doc.getMap<unknown>('cards'));
  const root = new Y.Map<unknown>([['owner', 'Vem tar den']]);
  maps[0]?.set('c', root);
  const sync = (): void => {
    for (const [from, to] of [
      [docs[0], docs[1]],
      [docs[1], docs[0]],
    ] as const) {
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire');
    }
  };
  sync();
  const stops = docs.map((doc, index) =>
    keepWords(doc, [maps[index] as Y.Map<unknown>], (_map, key) => (key === 'owner' ? 1000 : null)),
  );
  const card = (index: number) => maps[index]?.get('c') as Y.Map<unknown>;
  /** Back and forth until neither has anything new to say; it must come to an end. */
  const settle = async (): Promise<string> => {
    for (let round = 0; round < 10; round++) {
      const before = docs.map((doc) => Y.encodeStateVector(doc).join());
      sync();
      await Promise.resolve();
      sync();
      if (docs.every((doc, index) => Y.encodeStateVector(doc).join() === before[index])) {
        expect(card(0).get('owner')).toBe(card(1).get('owner'));
        return String(card(0).get('owner'));
      }
    }
    throw new Error('They never agree.');
  };
  const write = (index: number, text: string): void => void card(index).set('owner', text);
  return { write, settle, card, stop: () => stops.map((stop) => stop()) };
}

describe('a text that is a single value', () => {
  it('holds both people’s words when they wrote at the same instant', async () => {
    const { write, settle } = twoWindows();
    write(0, 'Vem tar den Anna');
    write(1, 'Den här veckan: Vem tar den');
    expect(await settle()).toBe('Den här veckan: Vem tar den Anna');
  });

  it('holds both people’s words when both wrote letter by letter', async () => {
    const { write, settle } = twoWindows();
    for (const text of ['Vem tar den A', 'Vem tar den An', 'Vem tar den Anna']) write(0, text);
    for (const text of ['Nu: Vem tar den', 'Nu: Vem tar den']) write(1, text);
    await settle();
    write(0, 'Nu: Vem tar den Anna i mars');
    write(1, 'Nu genast: Vem tar den Anna');
    expect(await settle()).toBe('Nu genast: Vem tar den Anna i mars');
  });

  it('is as the second one left it, who had read what the first one wrote', async () => {
    const { write, settle } = twoWindows();
    write(0, 'Vem tar den Anna');
    await settle();
    write(1, 'Ingen tar den');
    expect(await settle()).toBe('Ingen tar den');
  });

  it('keeps what one went on to write while the other answered what was there before', async () => {
    const { write, settle } = twoWindows();
    write(0, 'Vem tar den Anna');
    await settle();
    write(1, 'Vem tar den Anna och Bo');
    write(0, 'Vem tar den Anna Åkesson');
    const text = await settle();
    for (const word of ['Anna', 'Bo', 'Åkesson']) expect(text).toContain(word);
    expect(text.split('Anna')).toHaveLength(2);
  });

  it('touches nothing that is no text: of two stages one stands', async () => {
    const { settle, card } = twoWindows();
    card(0).set('stage', 's1');
    card(1).set('stage', 's2');
    await settle();
    expect(['s1', 's2']).toContain(card(0).get('stage'));
    expect(card(0).get('stage')).toBe(card(1).get('stage'));
  });

  it('loses one of the two where nobody watches', async () => {
    const { write, settle, stop } = twoWindows();
    stop();
    write(0, 'Anna');
    write(1, 'Bo');
    expect(['Anna', 'Bo']).toContain(await settle());
  });

  it('comes to rest, with every word in it, whatever two write at random', async () => {
    // A simple seeded draw, so that a failure can be seen again.
    let state = 7;
    const draw = (count: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % count;
    };
    for (let round = 0; round < 40; round++) {
      const { write, settle, card } = twoWindows();
      const written: string[] = [];
      for (let step = 0; step < 6; step++) {
        const who = draw(2);
        const words = String(card(who).get('owner')).split(' ');
        const word = `ord${round}x${step}`;
        words.splice(draw(words.length + 1), 0, word);
        written.push(word);
        write(who, words.join(' '));
        if (draw(3) === 0) await settle();
      }
      const text = await settle();
      for (const word of written) expect(text, `round ${round}: ${text}`).toContain(word);
    }
  });
});

describe('the board and its template', () => {
  it('keep both people’s words in a field of a card, a note, the definition and a stage', async () => {
    const [board, template, otherBoard, otherTemplate] = [0, 1, 2, 3].map(() => new Y.Doc());
    if (!board || !template || !otherBoard || !otherTemplate) throw new Error('unreachable');
    boardRoots(board).cards.set('c', new Y.Map<unknown>([['kind', 'gap']]));
    templateRoots(template).stages.set('s1', new Y.Map<unknown>([['description', 'Så här']]));
    const cross = (): void => {
      for (const [a, b] of [
        [board, otherBoard],
        [template, otherTemplate],
      ] as const) {
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'wire');
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'wire');
      }
    };
    cross();
    const stops = [keepBoardWords(board, template), keepBoardWords(otherBoard, otherTemplate)];
    const write = (one: Y.Doc, of: Y.Doc, word: string): void => {
      const { cards, details, meta } = boardRoots(one);
      (cards.get('c') as Y.Map<unknown>).set('owner', word);
      details.set('today/s1/a1/note', word);
      meta.set('definition', word);
      (templateRoots(of).stages.get('s1') as Y.Map<unknown>).set('description', `Så här ${word}`);
    };
    write(board, template, 'Anna');
    write(otherBoard, otherTemplate, 'Bo');
    for (let round = 0; round < 4; round++) {
      cross();
      await Promise.resolve();
    }
    const { cards, details, meta } = boardRoots(otherBoard);
    for (const text of [
      (cards.get('c') as Y.Map<unknown>).get('owner'),
      details.get('today/s1/a1/note'),
      meta.get('definition'),
      (templateRoots(template).stages.get('s1') as Y.Map<unknown>).get('description'),
    ]) {
      expect(text).toContain('Anna');
      expect(text).toContain('Bo');
    }
    for (const stop of stops) stop();
  });
});
