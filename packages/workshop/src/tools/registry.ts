import { lock } from './lock.ts';
import type { AnyTool } from './tool.ts';

/** Every command there is. To add a tool: a file here and a line below. */
export const TOOLS: readonly AnyTool[] = [lock];
