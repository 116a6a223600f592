import net from 'node:net';

/** Flows to open. */
export interface OpenFlows {
  readonly host: string;
  readonly port: number;
  readonly localAddress: string;
  readonly count: number;
  readonly firstPort: number;
  /** A keepalive after 1 s of silence, as clients send that wait for their server; the default of Linux is 2 h. */
  readonly keepAlive: boolean;
}

/** The results of open flows. */
export interface FlowCounts {
  readonly kept: number;
  readonly reset: number;
  readonly silent: number;
}

interface Flow {
  readonly socket: net.Socket;
  isReset: boolean;
  heard: number;
}

function open(
  { host, port, localAddress, firstPort, keepAlive }: OpenFlows,
  index: number,
): Promise<Flow> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({
      host,
      port,
      localAddress,
      localPort: firstPort + index,
      noDelay: true,
      keepAlive,
      keepAliveInitialDelay: 1_000,
    });
    const flow: Flow = { socket, isReset: false, heard: 0 };
    socket.on('connect', () => resolve(flow));
    socket.on('data', () => {
      flow.heard += 1;
    });
    socket.on('error', error => {
      flow.isReset = true;
      reject(error);
    });
    socket.on('close', () => {
      flow.isReset = true;
    });
  });
}

/** Connections that are opened, left alone, and tried again later. */
export function createFlows() {
  const sets = new Map<string, Flow[]>();
  return {
    async openFlows(args: OpenFlows & { readonly name: string }) {
      const results: PromiseSettledResult<Flow>[] = [];
      // In steps: a server accepts only so many at once.
      for (let from = 0; from < args.count; from += 250) {
        const step = Math.min(250, args.count - from);
        results.push(
          ...(await Promise.allSettled(
            Array.from({ length: step }, (_, index) =>
              open(args, from + index),
            ),
          )),
        );
      }
      const opened = results.flatMap(result =>
        result.status === 'fulfilled' ? [result.value] : [],
      );
      sets.set(args.name, opened);
      return opened.length;
    },
    /** Sends data on each flow (`speak`), or waits for data of the far end; counts the flows that received data. */
    async tryFlows(args: {
      readonly name: string;
      readonly speak: boolean;
      readonly timeoutMilliseconds: number;
    }): Promise<FlowCounts> {
      const flows = sets.get(args.name) ?? [];
      for (const flow of flows) {
        flow.heard = 0;
        if (args.speak && !flow.isReset) flow.socket.write('word\n');
      }
      const endsAt = Date.now() + args.timeoutMilliseconds;
      const isOpen = (flow: Flow) => !flow.isReset && flow.heard === 0;
      while (Date.now() < endsAt && flows.some(isOpen)) {
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      return {
        kept: flows.filter(({ heard, isReset }) => heard > 0 && !isReset)
          .length,
        reset: flows.filter(({ isReset }) => isReset).length,
        silent: flows.filter(isOpen).length,
      };
    },
    closeFlows(args: { readonly name: string }) {
      for (const { socket } of sets.get(args.name) ?? []) socket.destroy();
      sets.delete(args.name);
    },
  };
}
