import { EMPTY_BOARD, EMPTY_META, type Template } from '@samsyn/board';
import { boardFromSnapshot } from '@samsyn/snapshot';
import { type InputError, Problem } from '../errors/problem.ts';
import { receiveSnapshot } from '../snapshots/snapshot-format.ts';
import type { NewBoard } from './create-board.ts';
import type { NewBoardInput } from './new-board-input.ts';
import { readyTemplate } from './ready-templates.ts';
import { said } from './said.ts';

/**
 * What a board starts from, by what somebody asked for. What the call says goes before what a
 * snapshot says.
 *
 * @throws {Problem} with the path of each field that is wrong
 */
export function startOfBoard(input: NewBoardInput): NewBoard {
  const { snapshot, cards, template, programme = '', title, place, region, locale } = input;
  const { rehearsal } = input;
  const spoken = said({ title, place, region, locale });
  if (snapshot !== undefined) {
    if (template !== undefined) throw wrong('template', 'server.input.templateOrSnapshot');
    const received = receiveSnapshot(snapshot);
    const source = cards ? received : { ...received, cards: [] };
    const opened = boardFromSnapshot(source);
    const meta = { ...opened.board.meta, ...spoken };
    return {
      board: { ...opened.board, meta },
      template: opened.template,
      programme,
      // What was invented stays known as invented.
      rehearsal: rehearsal || source.rehearsal === true,
      source,
    };
  }
  if (title === undefined) throw wrong('title', 'server.input.titleNeeded');
  const meta = { ...EMPTY_META, ...spoken };
  const chosen = templateOf(template, meta.locale);
  return { board: { ...EMPTY_BOARD, meta }, template: chosen, programme, rehearsal, source: null };
}

function templateOf(wanted: NewBoardInput['template'], locale: 'sv' | 'en'): Template {
  if (typeof wanted !== 'object') return readyTemplate(wanted ?? 'asf', locale);
  const errors = doubleIds(wanted);
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return wanted;
}

/** Ids that are there twice: of two stages with one id, one would be lost. */
function doubleIds(template: Template): InputError[] {
  return (['stages', 'actors', 'organisationTypes', 'agenda'] as const).flatMap((list) => {
    const first = new Map<string, number>();
    return template[list].flatMap(({ id }, index): InputError[] => {
      const before = first.get(id);
      if (before === undefined) {
        first.set(id, index);
        return [];
      }
      const values = { id, other: `template.${list}.${before}` };
      return [{ path: `template.${list}.${index}.id`, text: 'snapshot.problem.doubleId', values }];
    });
  });
}

function wrong(
  path: string,
  text: 'server.input.templateOrSnapshot' | 'server.input.titleNeeded',
): Problem {
  return new Problem('invalid-input', { errors: [{ path, text }] });
}
