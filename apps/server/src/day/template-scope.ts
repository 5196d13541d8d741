import type { Template } from '@samsyn/board';
import { templateHash } from '@samsyn/snapshot';
import type { FoldContext } from '@samsyn/workshop';

/** What a command must know of the template: what can be asked about, in its order. */
export function templateScope(template: Template): NonNullable<FoldContext['template']> {
  const shown = (list: readonly { readonly id: string; readonly hidden: boolean }[]): string[] =>
    list.filter(({ hidden }) => !hidden).map(({ id }) => id);
  return {
    stages: shown(template.stages),
    actors: shown(template.actors),
    hash: templateHash(template),
  };
}
