/**
 * The part of a gateway that is in one zone, where it has such parts.
 *
 * @public
 */
export interface GatewayPart {
  readonly zone: string;
  readonly health: 'healthy' | 'unhealthy' | 'unknown';
  /** `standby`: it takes over when the active one fails, and carries nothing until then. */
  readonly role: 'active' | 'standby';
  /** ISO 8601: since when health and role are as they are. Absent: not known. */
  readonly since?: string;
  /** Why they are, in English. */
  readonly reason?: string;
  /** Those that its flows leave with, such as `198.51.100.1`. */
  readonly addresses: readonly string[];
}
