import type { NatGateway } from '../model/NatGateway';
import type { Finding } from './Finding';

/**
 * One piece of advice about a gateway, or none.
 *
 * @internal
 */
export type GatewayRule = (
  gateway: NatGateway,
  options: { readonly now: Date },
) => Finding | undefined;
