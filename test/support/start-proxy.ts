import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A place on the way to a server that a test can block. */
export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection off, and refuses new ones. */
  cut(): Promise<void>;
  /** Takes what is sent and answers nothing, on new connections as on those that there are. */
  hang(): void;
  /** Lets everything through again. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** Passes every connection on to a server, whatever is said on it. */
export async function startProxy(targetPort: number, targetHost = '127.0.0.1'): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isHanging = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    keep(client);
    if (isHanging) return void client.resume();
    const target = connect(targetPort, targetHost);
    keep(target);
    client.on('data', (chunk) => isHanging || target.write(chunk)).on('close', () => target.destroy());
    target.on('data', (chunk) => isHanging || client.write(chunk)).on('close', () => client.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    breakAll();
    await closed;
  };
  return {
    port,
    cut,
    hang: () => {
      isHanging = true;
    },
    restore: async () => {
      // Connections that hung have lost a part of what was said.
      if (isHanging) breakAll();
      isHanging = false;
      if (!server.listening) await listen(port);
    },
    stop: cut,
  };
}
