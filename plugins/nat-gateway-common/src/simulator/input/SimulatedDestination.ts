import type { SimulatedDuration } from './SimulatedDuration';

/**
 * Connections to one endpoint (address, port and protocol). What goes to one endpoint in several
 * ways is written several times, with the same name and protocol: it shares the endpoint's ports.
 *
 * @public
 */
export interface SimulatedDestination {
  readonly name: string;
  /** Of all new connections, 0 to 1; the shares of all destinations are 1 together. */
  readonly share: number;
  /**
   * Its own peak, where `newConnections` has none: a period's mean, which is its share of
   * `meanPerSecond`, stays as it is. All peaks end together, with the period.
   */
  readonly peak?: { readonly perSecond: number; readonly lastsSeconds: number };
  readonly duration: SimulatedDuration;
  /** TCP where it is not named. */
  readonly protocol?: 'TCP' | 'UDP';
  /**
   * Shares of the ways in which TCP connections end, 1 together; all by FIN where absent.
   * `halfOpen` are never answered and have no duration; `idle` are left open until the idle
   * timeout ends them. UDP flows always end by their idle timeout.
   */
  readonly closes?: {
    readonly fin?: number;
    readonly rst?: number;
    readonly halfOpen?: number;
    readonly idle?: number;
  };
  /**
   * Silence after `duration`, until the application closes: the rest of a pooled connection's
   * life. Where it is as long as the idle timeout, and nothing keeps the connection alive, the
   * timeout ends it. 0 where absent.
   */
  readonly silenceSeconds?: number;
  /**
   * Keep-alives in that silence: the connection, and its port, stay until the application closes.
   * Below the idle timeout, and without `closes.idle`.
   */
  readonly keepAliveSeconds?: number;
}
