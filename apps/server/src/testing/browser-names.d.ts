// The live client that tests run against the server is written for browsers. These are the only
// names of theirs that its types need; the server itself must not use them.
declare var WebSocket: typeof import('ws').WebSocket;
interface CloseEvent {
  readonly code: number;
  readonly reason: string;
}
