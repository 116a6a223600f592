import type { NatGateway } from '../model/NatGateway';
import type { CloudAdvice } from './CloudAdvice';
import type { Finding } from '../model/Finding';
import { judgeGateway } from './judgeGateway';

/**
 * All advice about a gateway, worst first.
 *
 * @public
 */
export function adviseGateway(
  gateway: NatGateway,
  options: {
    readonly now: Date;
    readonly cloud: CloudAdvice;
    /** ISO 8601: when the gateway was collected; stands with the evidence. */
    readonly observedAt?: string;
  },
): readonly Finding[] {
  return judgeGateway(gateway, options).findings;
}
