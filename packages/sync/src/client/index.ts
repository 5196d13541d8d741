export { LiveRoom, type LiveRoomOptions, type LiveRoomStatus } from './live-room.ts';
