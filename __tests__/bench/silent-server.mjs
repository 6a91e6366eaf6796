// node silent-server.mjs: takes connections on loopback and never answers. Once the process is stopped (SIGSTOP) the system
// makes the connections that fit its short queue and leaves all others without any answer at all. Prints its port.
import { createServer } from 'node:net';

const server = createServer((socket) => {
  socket.on('error', () => undefined);
  // Without a reader its end would go unnoticed.
  socket.resume();
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  console.log(JSON.stringify({ port: server.address().port }));
});
