import { useKeepUntaken } from '../shell/use-untaken.ts';
import { useAnnounceChanges } from './use-announce-changes.ts';
import { useAnnounceRoom } from './use-announce-room.ts';

/** Follows what happens on the board and in the room, and says what one should hear. Shows nothing. */
export default function Announcements() {
  useAnnounceChanges();
  useAnnounceRoom();
  useKeepUntaken();
  return null;
}
