/**
 * The one word for how a gateway is. `exhausted` needs evidence (failed connections);
 * `unknown` is shown as unknown, never as healthy.
 *
 * @public
 */
export type GatewayStatus =
  | 'healthy'
  | 'atRisk'
  | 'exhausted'
  | 'degraded'
  | 'unknown';
