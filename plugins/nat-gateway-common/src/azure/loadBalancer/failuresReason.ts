import { wholeNumber } from '../../advice/wholeNumber';
import type { NatGatewayReason } from './NatGatewayDecision';

/**
 * What failed connections, the only evidence of exhaustion, say for or against a NAT gateway.
 *
 * @internal
 */
export function failuresReason(
  failedConnections: number | undefined,
): NatGatewayReason {
  if (failedConnections === undefined) {
    return {
      id: 'failuresNotKnown',
      weighs: 'unknown',
      text: 'Whether connections fail is not known; measure SnatConnectionCount by ConnectionState.',
    };
  }
  if (failedConnections === 0) {
    return {
      id: 'noConnectionFails',
      weighs: 'against',
      text: 'No connection failed.',
    };
  }
  return {
    id: 'connectionsFail',
    weighs: 'for',
    text: `${wholeNumber(
      failedConnections,
    )} connections failed for want of ports.`,
  };
}
