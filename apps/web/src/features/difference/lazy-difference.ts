import { lazy } from 'react';

/** The difference between the pictures, fetched when somebody first looks at it. */
export const DifferenceStack = lazy(async () => {
  const { DifferenceStack: Stack } = await import('./difference-stack.tsx');
  return { default: Stack };
});

export const DifferenceLegend = lazy(async () => {
  const { DifferenceLegend: Legend } = await import('./difference-legend.tsx');
  return { default: Legend };
});
