import {
  ActionHistory,
  BoardEditor,
  CardEditor,
  type Editing,
  TemplateEditor,
} from '@samsyn/documents';
import type { Snapshot } from '@samsyn/snapshot';
import type { Answer, AppUnderTest } from './app-under-test.ts';

/** What a list says of one snapshot. */
export interface Listed {
  readonly id: string;
  readonly takenAt: string;
  readonly label: string;
  readonly trigger: string;
  readonly changes: {
    readonly since: string;
    readonly counts: Readonly<Record<string, object>>;
  } | null;
}

export interface Editors {
  readonly board: BoardEditor;
  readonly cards: CardEditor;
}

/** A board of an app, with its people's tokens, called and edited as they would. */
export interface BoardUnderTest {
  readonly id: string;
  readonly code: string;
  readonly keys: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>;
  readonly tokens: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>;
  /** Calls below `/api/boards/<id>`, as the facilitator unless it is said who. */
  call<Body = Snapshot>(
    method: string,
    path: string,
    more?: {
      readonly body?: unknown;
      readonly token?: string;
      readonly headers?: Record<string, string>;
    },
  ): Promise<Answer<Body>>;
  list(): Promise<readonly Listed[]>;
  /** Keeps a snapshot and answers its id. */
  keep(label?: string): Promise<string>;
  edit(work: (editors: Editors) => void): Promise<void>;
  editTemplate(work: (editor: TemplateEditor) => void): Promise<void>;
}

export async function openBoard(
  app: AppUnderTest,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<BoardUnderTest> {
  const { id, code, keys } = await app.createBoard(fields);
  const tokens = {
    facilitator: (await app.join(keys.facilitator)).token,
    participant: (await app.join(keys.participant)).token,
    viewer: (await app.join(keys.viewer)).token,
  };
  const call: BoardUnderTest['call'] = (method, path, more = {}) =>
    app.call(method, `/api/boards/${id}${path}`, { token: tokens.facilitator, ...more });
  return {
    id,
    code,
    keys,
    tokens,
    call,
    list: async () => (await call<{ snapshots: Listed[] }>('GET', '/snapshots')).body.snapshots,
    keep: async (label = '') =>
      (await call<{ id: string }>('POST', '/snapshots', { body: { label } })).body.id,
    edit: (work) =>
      app.hub.change({ board: id, kind: 'board' }, (doc) => {
        const history = new ActionHistory(doc);
        const editing = editingAt(app.clock.now);
        work({
          board: new BoardEditor(doc, history, editing),
          cards: new CardEditor(doc, history, editing),
        });
        history.destroy();
      }),
    editTemplate: (work) =>
      app.hub.change({ board: id, kind: 'template' }, (doc) => {
        const { random, newId } = editingAt(app.clock.now);
        work(new TemplateEditor(doc, random, newId));
      }),
  };
}

let made = 0;
function editingAt(now: number): Editing {
  return {
    by: 'p',
    now: () => new Date(now).toISOString(),
    random: () => 0.5,
    newId: () => `n${++made}`,
  };
}

/** What is left of a snapshot when it is not asked when, of which board and as which it was taken. */
export function contentOf(snapshot: Snapshot): object {
  const { id: _id, takenAt: _at, label: _label, trigger: _why, board, ...rest } = snapshot;
  const { id: _board, ...said } = board;
  return { board: said, ...rest };
}
