import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** The floor: what comes in goes to everyone else in the room, one send each. No document, no rules. */
const rooms = new Map<string, Set<WebSocket>>();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => response.end('okay'));
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (member) => {
    const name = request.url ?? '';
    const room = rooms.get(name) ?? new Set();
    rooms.set(name, room.add(member));
    member.on('message', (frame) => {
      for (const other of room) if (other !== member) other.send(frame as Buffer);
    });
    member.on('close', () => room.delete(member));
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
