import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureGatewaySpec } from '../AzureNatGatewaySpec';

/**
 * Only a StandardV2 gateway translates from IPv6 to IPv4.
 *
 * Source: https://learn.microsoft.com/rest/api/virtualnetwork/nat-gateways/create-or-update, read 2026-12-01.
 *
 * @internal
 */
export const checkNat64 = (
  { nat64, sku }: Pick<AzureGatewaySpec, 'nat64' | 'sku'>,
  { path }: { readonly path: string },
): readonly Violation[] =>
  nat64 && sku === 'Standard'
    ? [{ rule: 'nat64-sku', path, ...say('violation.nat64Standard', {}) }]
    : [];
