// @y/websocket-server as its own README starts it. Unless BENCH_IN_MEMORY is set it
// keeps documents in the LevelDB that comes with it.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

if (!process.env.BENCH_IN_MEMORY) process.env.YPERSISTENCE = process.env.BENCH_DATA_DIR;
const { setupWSConnection } = await import('@y/websocket-server/utils');

const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', setupWSConnection);
const server = createServer((_request, response) => response.end('okay'));
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    sockets.emit('connection', webSocket, request);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
