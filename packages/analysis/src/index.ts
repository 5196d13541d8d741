export { analyse, publicAnalysis } from './analyse.ts';
export { describeNote } from './describe-note.ts';
export { SIGNALS, type SignalName } from './map/signal-names.ts';
export { type Analysis, analysisSchema } from './schema/analysis-schema.ts';
export type { Figure, Note } from './schema/figure.ts';
