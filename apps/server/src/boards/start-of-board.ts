import { EMPTY_BOARD, EMPTY_META, type Template } from '@samsyn/board';
import { Problem } from '../errors/problem.ts';
import type { NewBoard } from './create-board.ts';
import type { NewBoardInput } from './new-board-input.ts';
import { readyTemplate } from './ready-templates.ts';
import { said } from './said.ts';
import { openSnapshot } from './snapshot-format.ts';

/**
 * What a board starts from, by what somebody asked for. What the call says goes before what a
 * snapshot says.
 *
 * @throws {Problem} with the path of each field that is wrong
 */
export function startOfBoard(input: NewBoardInput): NewBoard {
  const { snapshot, template, programme = '' } = input;
  if (snapshot !== undefined && template !== undefined) {
    throw new Problem('invalid-input', {
      errors: [{ path: 'template', text: 'server.input.templateOrSnapshot' }],
    });
  }
  if (snapshot !== undefined) {
    const opened = openSnapshot(snapshot);
    const meta = { ...opened.board.meta, ...saidIn(input) };
    return { board: { ...opened.board, meta }, template: opened.template, programme };
  }
  if (input.title === undefined) {
    throw new Problem('invalid-input', {
      errors: [{ path: 'title', text: 'server.input.titleNeeded' }],
    });
  }
  const meta = { ...EMPTY_META, ...saidIn(input) };
  return {
    board: { ...EMPTY_BOARD, meta },
    template: templateOf(template, meta.locale),
    programme,
  };
}

function saidIn({ title, place, region, locale }: NewBoardInput) {
  return said({ title, place, region, locale });
}

function templateOf(wanted: NewBoardInput['template'], locale: 'sv' | 'en'): Template {
  return typeof wanted === 'object' ? wanted : readyTemplate(wanted ?? 'asf', locale);
}
