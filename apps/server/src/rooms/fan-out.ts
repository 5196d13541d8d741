import type { Connection } from './connection.ts';
import type { PresenceFrames } from './presence-frames.ts';

/** A change of the document, ready to be sent. */
export interface OutgoingUpdate {
  readonly frame: Buffer;
  /** The one connection that made all of it; it needs no copy. */
  readonly author: Connection | null;
  /** State vector of the document before it, for those who cannot be sent it now. */
  readonly before: Uint8Array;
}

/** Sends what goes out together as one write to each member; what is the same for many is made once. */
export function fanOut(
  members: Iterable<Connection>,
  update: OutgoingUpdate | null,
  presence: PresenceFrames | null,
  now: number,
): void {
  let both: Buffer | null = null;
  for (const member of members) {
    const wanted = update !== null && update.author !== member ? update : null;
    if (!member.hasRoom) {
      if (wanted !== null) member.fallBehind(wanted.before, now);
      continue;
    }
    if (presence === null) {
      if (wanted !== null) member.write(wanted.frame, now);
    } else if (wanted === null) {
      const news = presence.for(member);
      if (news !== null) member.write(news, now);
    } else if (presence.isSameForAll(member)) {
      both ??= Buffer.concat([wanted.frame, presence.all]);
      member.write(both, now);
    } else member.write(presence.for(member, wanted.frame) ?? wanted.frame, now);
  }
}
