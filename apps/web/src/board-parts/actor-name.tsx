import type { Actor } from '@samsyn/board';
import './actor-name.css';
import { BoardText } from './board-text.tsx';

/**
 * An actor's name, which becomes the short one where its container is narrow. Only one of the two
 * is there for a screen reader too, so that what is heard is what can be read and said.
 */
export function ActorName({ actor }: { readonly actor: Pick<Actor, 'name' | 'short'> }) {
  if (actor.short === '' || actor.short === actor.name) {
    return (
      <span className="actor-name">
        <BoardText text={actor.name} />
      </span>
    );
  }
  return (
    <span className="actor-name" title={actor.name}>
      <span className="actor-name__full">
        <BoardText text={actor.name} />
      </span>
      <span className="actor-name__short">
        <BoardText text={actor.short} />
      </span>
    </span>
  );
}
