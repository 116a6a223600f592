import net from 'node:net';
import { ports } from './createInternet';

/** One request of the workload. */
export interface WorkloadProbe {
  /** Epoch milliseconds of its start. */
  readonly at: number;
  /** Until its answer; undefined when none came in time, or the connection was refused or reset. */
  readonly milliseconds: number | undefined;
  /** The address that the far end saw. */
  readonly address: string | undefined;
}

/** The request pattern of a workload. */
export interface WorkloadArguments {
  readonly host: string;
  readonly everyMilliseconds: number;
  readonly timeoutMilliseconds: number;
}

function ask({
  host,
  timeoutMilliseconds,
}: WorkloadArguments): Promise<WorkloadProbe> {
  const at = Date.now();
  return new Promise(resolve => {
    const socket = net.connect({ host, port: ports.address });
    const timer = setTimeout(() => settle(), timeoutMilliseconds);
    function settle(address?: string) {
      clearTimeout(timer);
      socket.destroy();
      resolve({
        at,
        address,
        milliseconds: address ? Date.now() - at : undefined,
      });
    }
    socket.on('connect', () => socket.write('?\n'));
    socket.on('data', data => settle(data.toString().trim()));
    socket.on('error', () => settle());
    socket.on('end', () => settle());
  });
}

/** A workload that makes new connections at a fixed rate and records their results. */
export function createWorkload() {
  let pending: Promise<WorkloadProbe>[] = [];
  let timer: NodeJS.Timeout | undefined;
  return {
    askOnce: ask,
    startWorkload(args: WorkloadArguments) {
      pending = [];
      timer = setInterval(
        () => pending.push(ask(args)),
        args.everyMilliseconds,
      );
    },
    /** Ends it, and returns every request when the last one is decided. */
    async stopWorkload() {
      clearInterval(timer);
      return Promise.all(pending);
    },
  };
}
