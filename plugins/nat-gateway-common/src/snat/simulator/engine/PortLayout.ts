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
  /** Ports that may be held in all, towards all destinations. */
  readonly heldAtMost: number;
}
