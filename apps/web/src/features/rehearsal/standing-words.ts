import type { Template } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { Doing } from './doings.ts';
import type { Standing } from './troupe.ts';

type Names = Pick<Template, 'stages' | 'actors'>;

/** What one of the crew is at, in a word or two. What they answer is not said, here either. */
export function standingWords(standing: Standing, names: Names, t: Translator): string {
  const { is, last, next } = standing;
  const did = last === null ? '' : didWords(last, names, t);
  if (is === 'busy' && next !== null) {
    const does = doesWords(next, standing, names, t);
    return did === '' ? does : t.list([did, does]);
  }
  return is === 'done' && did !== '' ? did : t(`rehearsal.is.${is}`);
}

function doesWords(
  doing: Doing,
  { done, of }: Pick<Standing, 'done' | 'of'>,
  names: Names,
  t: Translator,
): string {
  switch (doing.do) {
    case 'answer':
    case 'finish':
      return t('rehearsal.does.answers', { done, of });
    case 'rate':
      return t('rehearsal.does.rates', { done, of });
    case 'vote':
      return t('rehearsal.does.votes', { done, of });
    case 'place':
      return t('rehearsal.does.places', { actor: nameIn(names.actors, doing.cell.actor) });
    case 'write':
      return t('rehearsal.does.writes', { stage: nameIn(names.stages, doing.stage) });
    case 'raise-hand':
      return t('rehearsal.does.talks');
    case 'propose':
      return t('rehearsal.does.proposes');
    case 'consent':
      return t('rehearsal.does.consents');
    case 'find-line':
      return t('rehearsal.does.returns');
    default:
      return t('rehearsal.is.busy');
  }
}

function didWords(doing: Doing, names: Names, t: Translator): string {
  switch (doing.do) {
    case 'place': {
      const { actor, stage } = doing.cell;
      const values = { actor: nameIn(names.actors, actor), stage: nameIn(names.stages, stage) };
      return t('rehearsal.did.placed', values);
    }
    case 'write':
      return t('rehearsal.did.wrote', { stage: nameIn(names.stages, doing.stage) });
    case 'raise-hand':
      return t('rehearsal.did.raised');
    case 'propose':
      return t('rehearsal.did.proposed');
    default:
      return '';
  }
}

function nameIn(
  list: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
