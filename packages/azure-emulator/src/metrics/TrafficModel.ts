import type * as kit from 'emulator-kit';

/**
 * How many new TCP connections a minute there are, and how long they hold their ports.
 *
 * @internal
 */
export type TrafficModel =
  | (kit.TrafficModel & {
      /** Random deviation either way, 0.03 is three per cent. */
      readonly noise: number;
    })
  | {
      /** The rate grows from a restart to the next, as that of a client that retries more and more. */
      readonly kind: 'leak';
      readonly startPerMinute: number;
      readonly growthPerHour: number;
      readonly restartEveryHours: number;
      readonly noise: number;
    }
  | {
      /** A steady rate of which a share is never closed and kept alive: it holds its ports until the next restart. */
      readonly kind: 'connectionLeak';
      readonly connectionsPerMinute: number;
      readonly leakedShare: number;
      readonly restartEveryHours: number;
      readonly noise: number;
    }
  | {
      /** A pool of connections of which each is used only now and then. An idle timeout that is shorter drops it meanwhile, and it is opened again. */
      readonly kind: 'longIdle';
      readonly connections: number;
      readonly usedEveryMinutes: number;
      readonly noise: number;
    };
