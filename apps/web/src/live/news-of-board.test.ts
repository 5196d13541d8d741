import { BoardView } from '@samsyn/documents';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createLiveStore } from './live-store.ts';

describe('the news of a board', () => {
  it('is either of what others did or of what one did oneself, never of both', () => {
    vi.useFakeTimers();
    const doc = new Y.Doc();
    const theirs = new Y.Doc();
    theirs.getMap('meta').set('place', 'Lillköping');
    const live = createLiveStore(doc, new BoardView(doc));
    const news: string[] = [];
    live.store.subscribe(({ meta }) => {
      news.push(`${live.newsIsOwn() ? 'own' : 'theirs'}: ${meta.place}, ${meta.title}`);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
    expect(news).toEqual([]);
    doc.getMap('meta').set('title', 'Dag 1');
    expect(news).toEqual(['theirs: Lillköping, ', 'own: Lillköping, Dag 1']);
    theirs.getMap('meta').set('place', 'Storköping');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
    vi.advanceTimersByTime(100);
    expect(news.at(-1)).toBe('theirs: Storköping, Dag 1');
    live.close();
    vi.useRealTimers();
  });
});
