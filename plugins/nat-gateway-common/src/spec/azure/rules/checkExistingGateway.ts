import type { Violation } from '../../Violation';
import type { AzureGatewaySpec } from '../AzureNatGatewaySpec';
import type { GatewayFact } from '../AzureSpecFacts';

/**
 * What a gateway that already has the Spec's name forbids: taking it when it is not ours, and
 * changing its SKU or zone, which are fixed at creation.
 *
 * @public
 */
export function checkExistingGateway(
  gateway: Pick<AzureGatewaySpec, 'name' | 'sku' | 'zone'>,
  options: { readonly path?: string; readonly existing?: GatewayFact | null },
): readonly Violation[] {
  const { existing } = options;
  if (!existing) return [];
  const path = options.path ?? 'spec.gateways[0]';
  if (!existing.managed) {
    return [
      {
        rule: 'gateway-not-ours',
        path: `${path}.name`,
        message: `A NAT gateway ${gateway.name} exists (${existing.resourceId}) and was not created here; it is left as it is, so choose another name.`,
      },
    ];
  }
  const violations: Violation[] = [];
  if (existing.sku !== gateway.sku) {
    violations.push({
      rule: 'gateway-sku-fixed',
      path: `${path}.sku`,
      message: `The NAT gateway ${gateway.name} has the SKU ${existing.sku}, which cannot be changed to ${gateway.sku}; keep ${existing.sku}, or create a gateway of another name.`,
    });
  }
  const wanted = gateway.zone ? [gateway.zone] : [];
  // A StandardV2 gateway may report the zones that it spans; none of them was chosen.
  const zonesDiffer =
    existing.sku !== 'StandardV2' &&
    existing.zones.join(',') !== wanted.join(',');
  if (zonesDiffer) {
    const inWords = (zones: readonly string[]) =>
      zones.length > 0 ? `zone ${zones.join(', ')}` : 'no zone';
    violations.push({
      rule: 'gateway-zone-fixed',
      path: `${path}.zone`,
      message: `The NAT gateway ${gateway.name} has ${inWords(
        existing.zones,
      )}, which cannot be changed to ${inWords(wanted)}; keep ${inWords(
        existing.zones,
      )}, or create a gateway of another name.`,
    });
  }
  return violations;
}
