/**
 * How ports lie: in banks (one address, or what one node was given), banks in pools that a flow
 * may draw from.
 *
 * @internal
 */
export interface PortLayout {
  readonly poolCount: number;
  readonly banksPerPool: number;
  readonly portsPerBank: number;
  readonly destinationCount: number;
  /** Ports of one bank that one destination may hold. */
  readonly perBankAndDestination: number;
  /** Connections that may be open in all, towards all destinations; ports in cool-down do not count. */
  readonly openAtMost: number;
  /** Ports that may be held in all, towards all destinations; ports in cool-down count. */
  readonly heldAtMost: number;
}
