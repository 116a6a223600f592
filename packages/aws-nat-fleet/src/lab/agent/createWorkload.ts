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
  /** The workload's address that it comes from, if it has several. */
  readonly localAddress?: string;
}

function ask({
  host,
  timeoutMilliseconds,
  localAddress,
}: WorkloadArguments): Promise<WorkloadProbe> {
  const at = Date.now();
  return new Promise(resolve => {
    const socket = net.connect({
      host,
      port: ports.address,
      localAddress,
    });
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
  const requests: { at: number; result: Promise<WorkloadProbe> }[] = [];
  return {
    askOnce: ask,
    startWorkload(args: WorkloadArguments) {
      setInterval(
        () => requests.push({ at: Date.now(), result: ask(args) }),
        args.everyMilliseconds,
      );
    },
    /** The requests that began between two moments, when the last one of them is decided. */
    readWorkload({ from, to }: { readonly from: number; readonly to: number }) {
      return Promise.all(
        requests
          .filter(({ at }) => at >= from && at <= to)
          .map(({ result }) => result),
      );
    },
  };
}
