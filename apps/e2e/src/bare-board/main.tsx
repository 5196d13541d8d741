/**
 * The least that shows the same board: the columns with their actors and cards, and a palette,
 * dragged with @dnd-kit/core, over the stock y-websocket client. No menus, no keyboard but that of
 * the library, no presence, no memory of its own. What it needs on a machine is what the machine,
 * the browser and the libraries need there.
 */
import { DndContext, type DragEndEvent, useDraggable, useDroppable } from '@dnd-kit/core';
import { subprotocolsFor } from '@samsyn/sync';
import { asfTemplate } from '@samsyn/templates';
import { type CSSProperties, memo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

type Transform = NonNullable<ReturnType<typeof useDraggable>['transform']>;

interface Thing {
  readonly key: string;
  readonly stage: string;
  readonly text: string;
}

const template = asfTemplate('sv');
const names = new Map(template.actors.map(({ id, name }) => [id, name]));
const doc = new Y.Doc();

/** All that is drawn; a thing that has not changed is the one that it was. */
function thingsOf(before: readonly Thing[]): readonly Thing[] {
  const known = new Map(before.map((thing) => [thing.key, thing]));
  const things: Thing[] = [];
  for (const [cell, entry] of doc.getMap<{ role: string }>('placements')) {
    const [layer, stage = '', actor = ''] = cell.split('/');
    if (layer !== 'today') continue;
    things.push({ key: `placement:${cell}`, stage, text: `${names.get(actor)} ${entry.role}` });
  }
  for (const [id, card] of doc.getMap<Y.Map<unknown>>('cards')) {
    const stage = String(card.get('stage'));
    things.push({ key: `card:${id}`, stage, text: String(card.get('text')) });
  }
  return things.map((thing) => {
    const was = known.get(thing.key);
    return was?.stage === thing.stage && was.text === thing.text ? was : thing;
  });
}

let things: readonly Thing[] = [];
const listeners = new Set<() => void>();
doc.on('update', () => {
  things = thingsOf(things);
  for (const tell of listeners) tell();
});
function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Puts what was dragged into a stage: a thing moves there, an actor is placed there. */
function onDragEnd({ active, over }: DragEndEvent): void {
  if (over === null) return;
  const stage = String(over.id);
  const [kind = '', id = ''] = String(active.id).split(':');
  const placements = doc.getMap<Record<string, unknown>>('placements');
  doc.transact(() => {
    if (kind === 'card') doc.getMap<Y.Map<unknown>>('cards').get(id)?.set('stage', stage);
    else if (kind === 'actor') placements.set(`today/${stage}/${id}`, { role: 'does' });
    else {
      const entry = placements.get(id);
      placements.delete(id);
      if (entry !== undefined) placements.set(`today/${stage}/${id.split('/').at(-1)}`, entry);
    }
  });
}

/** Where something is while it is dragged. */
function styleOf(transform: Transform | null): CSSProperties | undefined {
  if (transform === null) return undefined;
  return { transform: `translate(${transform.x}px, ${transform.y}px)`, zIndex: 1 };
}

const Item = memo(function Item({ thing }: { readonly thing: Thing }) {
  const { setNodeRef, listeners: handles, attributes, transform } = useDraggable({ id: thing.key });
  return (
    <div
      ref={setNodeRef}
      className="thing"
      style={styleOf(transform)}
      data-focus-key={thing.key}
      {...handles}
      {...attributes}
    >
      {thing.text}
    </div>
  );
});

function Column(props: {
  readonly id: string;
  readonly name: string;
  readonly all: readonly Thing[];
}) {
  const { setNodeRef } = useDroppable({ id: props.id });
  return (
    <section>
      <h2>{props.name}</h2>
      <div ref={setNodeRef} className="stage__body">
        {props.all
          .filter(({ stage }) => stage === props.id)
          .map((thing) => (
            <Item key={thing.key} thing={thing} />
          ))}
      </div>
    </section>
  );
}

function Actor({ id, name }: { readonly id: string; readonly name: string }) {
  const {
    setNodeRef,
    listeners: handles,
    attributes,
    transform,
  } = useDraggable({
    id: `actor:${id}`,
  });
  return (
    <button
      type="button"
      ref={setNodeRef}
      className="palette__main"
      style={styleOf(transform)}
      {...handles}
      {...attributes}
    >
      {name}
    </button>
  );
}

function Board() {
  const all = useSyncExternalStore(listen, () => things);
  return (
    <DndContext onDragEnd={onDragEnd}>
      <main className="bare" data-sign={all.length > 0 ? 'saved' : undefined}>
        <div className="palette">
          {template.actors.map(({ id, name }) => (
            <Actor key={id} id={id} name={name} />
          ))}
        </div>
        <div className="stages">
          {template.stages.map(({ id, name }) => (
            <Column key={id} id={id} name={name} all={all} />
          ))}
        </div>
      </main>
    </DndContext>
  );
}

const id = location.pathname.split('/').at(-1) ?? '';
const [board] = JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]') as {
  joined: { token: string };
}[];
new WebsocketProvider(`ws://${location.host}/sync`, `boards/${id}`, doc, {
  protocols: subprotocolsFor(board?.joined.token ?? ''),
  params: { bare: '1' },
  disableBc: true,
});
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Board />);
