import { groupFace } from '@samsyn/board';
import type { CSSProperties } from 'react';
import './actor-mark.css';

/** The group's symbol in its colour. Says nothing aloud: the name beside it does. */
export function ActorMark({ group }: { readonly group: string }) {
  const { symbol } = groupFace(group);
  return (
    <span className="actor-mark" aria-hidden="true" style={groupColour(group)}>
      {symbol}
    </span>
  );
}

/** The group's colour as the custom property `--group`, for edges of tokens and rows. */
export function groupColour(group: string): CSSProperties {
  return { '--group': groupFace(group).colour } as CSSProperties;
}
