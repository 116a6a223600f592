import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
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
  options: { readonly path?: string; readonly existing?: GatewayFact },
): readonly Violation[] {
  const { existing } = options;
  if (!existing) return [];
  const path = options.path ?? 'spec.gateways[0]';
  if (existing.origin === 'foreign') {
    return [
      {
        rule: 'gateway-not-ours',
        path: `${path}.name`,
        ...say('violation.gatewayNotOurs', {
          name: gateway.name,
          resourceId: existing.resourceId,
        }),
      },
    ];
  }
  const violations: Violation[] = [];
  if (existing.sku !== gateway.sku) {
    violations.push({
      rule: 'gateway-sku-fixed',
      path: `${path}.sku`,
      ...say('violation.gatewaySkuFixed', {
        name: gateway.name,
        today: existing.sku,
        wanted: gateway.sku,
      }),
    });
  }
  const wanted = gateway.zone ? [gateway.zone] : [];
  // A StandardV2 gateway may report the zones that it spans; none of them was chosen.
  const zonesDiffer =
    existing.sku !== 'StandardV2' &&
    existing.zones.join(',') !== wanted.join(',');
  if (zonesDiffer) {
    const inWords = (zones: readonly string[]) =>
      zones.length > 0
        ? say('phrase.zones', { zones }).wording
        : say('phrase.noZone', {}).wording;
    violations.push({
      rule: 'gateway-zone-fixed',
      path: `${path}.zone`,
      ...say('violation.gatewayZoneFixed', {
        name: gateway.name,
        today: inWords(existing.zones),
        wanted: inWords(wanted),
      }),
    });
  }
  return violations;
}
