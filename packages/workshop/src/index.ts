export { type FoldResult, fold } from './fold.ts';
export {
  EMPTY_WORKSHOP,
  readWorkshopState,
  roundIsOpen,
  type WorkshopState,
  workshopStateSchema,
} from './state.ts';
export { TOOLS } from './tools/registry.ts';
export type { AnyTool, FoldContext, FoldRefusal, Tool, WorkshopRole } from './tools/tool.ts';
