/** 0: fine. 1: the data will not do. 2: the command or the name of a file is wrong. */
export type ExitCode = 0 | 1 | 2;

export function worst(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
