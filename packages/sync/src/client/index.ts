export { LiveRoom, type LiveRoomOptions, type LiveRoomStatus } from './live-room.ts';
export { WayThrough, type WayThroughParts } from './way-through.ts';
