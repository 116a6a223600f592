import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import { azureGatewayKind } from '../../azureGatewayKind';
import type { AzureGatewaySpec } from '../AzureNatGatewaySpec';
import type { GatewayFact } from '../AzureSpecFacts';
import { fixedDifference } from '../fixedDifference';

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
  const differs = fixedDifference(gateway, {
    kind: azureGatewayKind(existing.sku),
    zones: existing.zones,
  });
  if (differs.sku) {
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
  if (differs.zone) {
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
        wanted: inWords(gateway.zone ? [gateway.zone] : []),
      }),
    });
  }
  return violations;
}
