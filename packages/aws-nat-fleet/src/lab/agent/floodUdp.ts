import dgram from 'node:dgram';
import { once } from 'node:events';

/**
 * Sends one datagram from each of many source ports to each of many destination ports: the number of flows
 * is the product of both. Returns the number of datagrams sent.
 */
export async function floodUdp(args: {
  readonly host: string;
  readonly localAddress: string;
  readonly firstSourcePort: number;
  readonly sourcePorts: number;
  readonly destinationPorts: number;
}): Promise<number> {
  const payload = Buffer.from('.');
  let sent = 0;
  for (let source = 0; source < args.sourcePorts; source++) {
    const socket = dgram.createSocket('udp4');
    socket.on('error', () => undefined);
    socket.bind(args.firstSourcePort + source, args.localAddress);
    await once(socket, 'listening');
    const results = await Promise.all(
      Array.from(
        { length: args.destinationPorts },
        (_, index) =>
          new Promise<boolean>(resolve =>
            socket.send(payload, 20_000 + index, args.host, error =>
              resolve(!error),
            ),
          ),
      ),
    );
    sent += results.filter(Boolean).length;
    socket.close();
  }
  return sent;
}
