import type { Translator } from '@samsyn/i18n';
import type { PlaceCell, PlaceComparison, SharedStage } from './compare-places.ts';

/** A comparison as one would tell it: first of the whole, then stage by stage. */
export interface PlaceWords {
  readonly whole: readonly string[];
  /** Stages at which nothing is different are left out. */
  readonly stages: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly sentences: readonly string[];
  }[];
}

/** Says how two places differ, in words that do not judge either. */
export function describePlaces(comparison: PlaceComparison, t: Translator): PlaceWords {
  const names = new Map(comparison.actors.map(({ id, name }) => [id, name]));
  const nameOf = (actor: string): string => names.get(actor) ?? actor;
  return {
    whole: [
      countSentence(comparison, t),
      ...comparison.stages.flatMap((stage) => emptySentence(stage, nameOf, t)),
      ...withoutSentences(comparison, t),
      ...comparison.stages.flatMap((stage) => otherNameSentence(stage, t)),
    ],
    stages: comparison.stages.flatMap((stage) => {
      const sentences = [...cellSentences(stage, nameOf, t), ...cardSentence(stage, t)];
      const { id, number, name } = stage;
      return sentences.length === 0 ? [] : [{ id, number, name, sentences }];
    }),
  };
}

type NameOf = (actor: string) => string;

function countSentence({ stages }: PlaceComparison, t: Translator): string {
  if (stages.length === 0) return t('places.noStages');
  const cells = stages.flatMap((stage) => stage.cells);
  if (cells.length === 0) return t('places.nothing');
  const count = (kind: PlaceCell['kind']) => cells.filter((cell) => cell.kind === kind).length;
  if (count('same') === cells.length) return t('places.alike', { count: cells.length });
  return t('places.counts', {
    same: count('same'),
    otherRole: count('otherRole'),
    onlyThere: count('onlyThere'),
    onlyHere: count('onlyHere'),
  });
}

/** A stage at which one of the places has nobody. */
function emptySentence({ number, cells }: SharedStage, nameOf: NameOf, t: Translator): string[] {
  const [there, here] = [cells.some((cell) => cell.there), cells.some((cell) => cell.here)];
  if (there === here) return [];
  const who = t.list(cells.map(({ actor }) => nameOf(actor)));
  const values = { number, count: cells.length, who };
  return [t(there ? 'places.emptyHere' : 'places.emptyThere', values)];
}

function withoutSentences({ without }: PlaceComparison, t: Translator): string[] {
  return (['stages', 'actors'] as const).flatMap((list) =>
    (['there', 'here'] as const).flatMap((side) => {
      const missing = without[list][side];
      if (missing.length === 0) return [];
      const names = t.list(missing.map(({ name }) => t('places.quoted', { name })));
      return t(`places.without.${list}.${side}`, { count: missing.length, names });
    }),
  );
}

function otherNameSentence({ number, name, nameThere }: SharedStage, t: Translator): string[] {
  return name === nameThere ? [] : [t('places.otherName', { number, name: nameThere })];
}

function cellSentences({ cells }: SharedStage, nameOf: NameOf, t: Translator): string[] {
  const only = (side: 'there' | 'here', kind: PlaceCell['kind']): string[] => {
    const found = cells.filter((cell) => cell.kind === kind);
    if (found.length === 0) return [];
    const who = found.map((cell) =>
      t('places.actorRole', { actor: nameOf(cell.actor), role: t(`role.${cell[side] ?? 'none'}`) }),
    );
    return [t(side === 'there' ? 'places.onlyThere' : 'places.onlyHere', { who: t.list(who) })];
  };
  return [
    ...only('there', 'onlyThere'),
    ...only('here', 'onlyHere'),
    ...cells
      .filter(({ kind }) => kind === 'otherRole')
      .map(({ actor, there, here }) =>
        t('places.otherRole', {
          actor: nameOf(actor),
          there: t(`role.${there ?? 'none'}`),
          here: t(`role.${here ?? 'none'}`),
        }),
      ),
  ];
}

function cardSentence({ cards }: SharedStage, t: Translator): string[] {
  if (cards.every(({ there, here }) => there === here)) return [];
  const counted = (side: 'there' | 'here'): string => {
    const some = cards.filter((one) => one[side] > 0);
    const words = some.map((one) => {
      const count = one[side];
      return t(`kind.${one.kind}.count`, { count, number: String(count) });
    });
    return words.length === 0 ? t('places.noCards') : t.list(words);
  };
  return [t('places.cards', { there: counted('there'), here: counted('here') })];
}
