import {
  type Actor,
  ANSWERS,
  type Answer,
  type Board,
  type Cell,
  EMPTY_BOARD,
} from '@samsyn/board';
import {
  historyOfAnswers,
  OwnEditor,
  type OwnPicture,
  OwnPictureView,
  type TemplateState,
} from '@samsyn/documents';
import type { Round } from '@samsyn/workshop';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardInView } from './in-view.ts';
import type { LiveDocument } from './live-document.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';

/** What a round is about; it stays the same from when it opened. */
export type FrozenRound = Pick<Round, 'id' | 'layer' | 'stages' | 'actors' | 'cells'>;

/** Somebody's answers in one round, as a board of their own. */
export interface OpenPicture {
  readonly round: FrozenRound;
  readonly inView: BoardInView;
  readonly picture: LiveStore<OwnPicture>;
  readonly edit: OwnEditor;
  readonly close: () => void;
}

interface PictureParts {
  /** The own document of whoever answers. */
  readonly document: Pick<LiveDocument, 'doc'>;
  readonly round: FrozenRound;
  /** The template of the board, whole. */
  readonly template: StoreApi<TemplateState>;
  /** Opens the reason for an answer. */
  readonly openWhy: (cell: Cell) => void;
  /** What a stage or an actor is called that has left the template since. */
  readonly goneName: () => string;
}

/** Opens somebody's picture in a round: nobody's hands but their own are over it. */
export function openPicture(parts: PictureParts): OpenPicture {
  const { document, round, openWhy } = parts;
  const { doc } = document;
  const view = new OwnPictureView(doc, round);
  const history = historyOfAnswers(doc);
  const edit = new OwnEditor(doc, history, round);
  const picture = createLiveStore(doc, view);
  const board = createLiveStore(doc, boardOf(view));
  const template = followTemplate(parts);
  const inView: BoardInView = {
    board,
    template,
    presence: { pointers: createStore(() => []), show: () => undefined },
    history,
    placing: edit,
    choices: ANSWERS,
    cards: null,
    round: round.id,
    layer: round.layer,
    stageNumber: template.numberOf,
    openDetails: openWhy,
  };
  return {
    round,
    inView,
    picture,
    edit,
    close: () => {
      picture.close();
      board.close();
      template.close();
      history.destroy();
      view.destroy();
    },
  };
}

/** The answers as a board without cards. It is the same board until they change. */
function boardOf(view: OwnPictureView) {
  let last: { readonly from: OwnPicture; readonly board: Board<Answer> } | null = null;
  return {
    get current(): Board<Answer> {
      const from = view.current;
      if (last?.from !== from) {
        const board = { ...EMPTY_BOARD, placements: from.answers, skipped: from.skipped };
        last = { from, board };
      }
      return last.board;
    },
    subscribe: (listener: () => void) => view.subscribe(listener),
  };
}

/** The template with exactly the stages and actors that the round is about, in its order. */
function followTemplate({ template, round, goneName }: PictureParts) {
  let last: { readonly from: TemplateState; readonly asked: TemplateState } | null = null;
  const read = (): TemplateState => {
    const from = template.getState();
    if (last?.from !== from) last = { from, asked: askedOf(from, round, goneName) };
    return last.asked;
  };
  const store = createStore<TemplateState>(read);
  const stop = template.subscribe(() => store.setState(read(), true));
  return {
    store,
    numberOf: (stage: string): number | undefined => {
      const shown = template.getState().stages.filter(({ hidden }) => !hidden);
      const index = shown.findIndex(({ id }) => id === stage);
      return index === -1 ? undefined : index + 1;
    },
    close: stop,
  };
}

function askedOf(
  template: TemplateState,
  round: FrozenRound,
  goneName: () => string,
): TemplateState {
  const stages = new Map(template.stages.map((stage) => [stage.id, stage]));
  const actors = new Map(template.actors.map((actor) => [actor.id, actor]));
  // Hidden or taken away since: what was answered about it is still to be seen.
  return {
    ...template,
    stages: round.stages.map((id) => ({
      ...(stages.get(id) ?? { ...GONE_STAGE, questions: [], id, name: goneName() }),
      hidden: false,
    })),
    actors: round.actors.map((id) => ({
      ...(actors.get(id) ?? { ...GONE_ACTOR, id, name: goneName() }),
      hidden: false,
    })),
  };
}

const GONE_STAGE = { phase: '', description: '', equalityPrompt: '' } as const;

const GONE_ACTOR: Omit<Actor, 'id' | 'name'> = {
  short: '',
  group: '',
  sector: '',
  level: '',
  mandate: '',
  hidden: false,
};
