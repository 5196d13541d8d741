import { create } from 'zustand';

/** What is being done to a step of the agenda in a dialog. */
type Editing =
  | { readonly do: 'change' | 'remove'; readonly id: string }
  | { readonly do: 'add'; readonly after: string | null };

export const useEditedStep = create<{ readonly editing: Editing | null }>()(() => ({
  editing: null,
}));

export function editStep(editing: Editing | null): void {
  useEditedStep.setState({ editing });
}
