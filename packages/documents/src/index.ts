export { BoardEditor, fillBoard } from './board-editor.ts';
export { BoardView, readBoard } from './board-view.ts';
export { CardEditor, fillCards } from './card-editor.ts';
export { ActionHistory, type ActionLabel, type Editing } from './editing.ts';
export { forgetAuthor } from './forget-author.ts';
export { observeSession, readSession, writeSession } from './session-view.ts';
export { fillTemplate, TemplateEditor, type TemplateList } from './template-editor.ts';
export { readTemplate, type TemplateState, TemplateView } from './template-view.ts';
export { caretAfter, type Splice, spliceBetween } from './text-splice.ts';
