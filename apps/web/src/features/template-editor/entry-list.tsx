import { LIMITS } from '@samsyn/board';
import type { TemplateList } from '@samsyn/documents';
import { useLayoutEffect, useRef, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useTemplate } from '../../live/session-context.ts';
import { AddEntry } from './add-entry.tsx';
import { EntryRow } from './entry-row.tsx';

/** Where focus goes once the list has been drawn again. */
type FocusNext = { readonly entry: string; readonly part: 'up' | 'down' | 'name' } | null;

/** Stages, actors or organisation types in their order, each opened to be changed in place. */
export function EntryList({ list }: { readonly list: TemplateList }) {
  const t = useT();
  const { templateEditor } = useSession();
  const entries = useTemplate((template) => template[list]);
  const [open, setOpen] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<FocusNext>(null);
  // A row that is moved in the page loses focus in some browsers; the same button gets it back.
  useLayoutEffect(() => {
    if (next.current === null) return;
    const { entry, part } = next.current;
    const target = box.current?.querySelector<HTMLElement>(
      `[data-entry="${CSS.escape(entry)}"] [data-part="${part}"]`,
    );
    if (target === null || target === undefined) return;
    next.current = null;
    target.focus();
  });
  const move = (id: string, to: number, part: 'up' | 'down'): void => {
    const name = entries.find((entry) => entry.id === id)?.name ?? '';
    if (to < 0 || to >= entries.length) return;
    next.current = { entry: id, part };
    templateEditor.move(list, id, to);
    say(t('pages.template.moved', { name, place: to + 1, count: entries.length }));
  };
  const remove = (id: string): void => {
    const at = entries.findIndex((entry) => entry.id === id);
    const neighbour = entries[at + 1] ?? entries[at - 1];
    if (neighbour !== undefined) next.current = { entry: neighbour.id, part: 'name' };
    say(t('pages.template.removed', { name: entries[at]?.name ?? '' }));
    setOpen(null);
    templateEditor.remove(list, id);
  };
  const add = (name: string): void => {
    const id = templateEditor.add(list, { name });
    next.current = { entry: id, part: 'name' };
    setOpen(id);
    say(t('pages.template.added', { name }));
  };
  return (
    <div ref={box}>
      <ol className="entries">
        {entries.map((entry, index) => (
          <EntryRow
            key={entry.id}
            list={list}
            entry={entry}
            index={index}
            count={entries.length}
            open={open === entry.id}
            onOpen={(shown) => setOpen(shown ? entry.id : null)}
            onMove={(to, part) => move(entry.id, to, part)}
            onRemove={() => remove(entry.id)}
          />
        ))}
      </ol>
      <AddEntry list={list} full={entries.length >= LIMITS[list]} onAdd={add} />
    </div>
  );
}
