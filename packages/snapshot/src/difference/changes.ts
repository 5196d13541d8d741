import type { CardKindId, Layer, Role } from '@samsyn/board';

export interface StageRef {
  readonly id: string;
  readonly name: string;
  /** Its place among the stages that are shown, from 1; null for a hidden or missing one. */
  readonly number: number | null;
}

export interface NamedRef {
  readonly id: string;
  readonly name: string;
}

export interface ValueChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

interface InCell {
  readonly layer: Layer;
  readonly stage: StageRef;
  readonly actor: NamedRef;
}

export type PlacementChange = InCell & { readonly of: 'placement' } & (
    | { readonly sort: 'added'; readonly role: Role }
    | { readonly sort: 'removed'; readonly role: Role }
    | { readonly sort: 'moved'; readonly from: StageRef }
    | { readonly sort: 'role'; readonly from: Role; readonly to: Role }
    | { readonly sort: 'details'; readonly fields: readonly ValueChange[] }
  );

export type SettledChange = InCell & { readonly of: 'settled' } & (
    | { readonly sort: 'added' | 'removed'; readonly role: Role | 'none' }
    | { readonly sort: 'role'; readonly from: Role | 'none'; readonly to: Role | 'none' }
    | { readonly sort: 'details'; readonly fields: readonly ValueChange[] }
  );

interface OfCard {
  readonly of: 'card';
  readonly id: string;
  readonly kind: CardKindId;
  readonly stage: StageRef;
  readonly text: string;
}

export type CardChange = OfCard &
  (
    | { readonly sort: 'added' | 'removed' }
    | { readonly sort: 'moved'; readonly from: StageRef }
    | { readonly sort: 'text'; readonly from: string }
    | {
        readonly sort: 'field';
        readonly field: string;
        readonly from: unknown;
        readonly to: unknown;
      }
    | {
        readonly sort: 'actors';
        readonly added: readonly NamedRef[];
        readonly removed: readonly NamedRef[];
      }
  );

/** The cards of a stage lie in another order, none of them added, removed or moved there. */
export interface CardOrderChange {
  readonly of: 'cardOrder';
  readonly stage: StageRef;
}

/** The lists of which a template consists. */
export type TemplatePart = 'stage' | 'actor' | 'organisationType';

export type TemplateChange = { readonly of: TemplatePart } & (
  | (NamedRef & { readonly sort: 'added' | 'removed' | 'hidden' | 'shown' })
  | (NamedRef & { readonly sort: 'renamed'; readonly from: string })
  | (NamedRef & { readonly sort: 'edited'; readonly fields: readonly ValueChange[] })
  | { readonly sort: 'reordered' }
);

export type OtherChange =
  | ({ readonly of: 'board' } & ValueChange)
  | { readonly of: 'vocabulary'; readonly terms: readonly string[] }
  | { readonly of: 'agenda' }
  | {
      readonly of: 'round';
      readonly sort: 'added' | 'removed';
      readonly id: string;
      readonly question: string;
    }
  | {
      readonly of: 'survey';
      readonly sort: 'added' | 'removed';
      readonly id: string;
      readonly title: string;
    }
  /** Cards that are in both, and have other votes. */
  | { readonly of: 'votes'; readonly cards: readonly string[] };

export type Change =
  | PlacementChange
  | SettledChange
  | CardChange
  | CardOrderChange
  | TemplateChange
  | OtherChange;

interface Side {
  readonly id: string;
  readonly takenAt: string;
  readonly label: string;
}

/** What is different between two snapshots, as data that can stand without them. */
export interface SnapshotDifference {
  readonly from: Side;
  readonly to: Side;
  /** True when both show the same stages in the same places, so that *stage 3* names one stage. */
  readonly sameStageNumbers: boolean;
  readonly changes: readonly Change[];
}
