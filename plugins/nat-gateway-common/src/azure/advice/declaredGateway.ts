import type { ObservedGateway } from '../../model/NatGateway';
import type { AzureGatewaySpec } from '../spec/AzureNatGatewaySpec';
import { parseArmId } from '../spec/parseArmId';
import { parseAzureNatGatewaySpec } from '../spec/parseAzureNatGatewaySpec';
import { sameArmId } from '../spec/sameArmId';

/**
 * What the newest of these documents declares of a gateway; undefined when none is about it.
 *
 * @public
 */
export function declaredGateway(
  gateway: Pick<ObservedGateway, 'resourceId'>,
  /** Specs as they were run, the newest first. */
  documents: readonly unknown[],
): AzureGatewaySpec | undefined {
  const id = parseArmId(gateway.resourceId);
  if (!id) return undefined;
  for (const document of documents) {
    const where = parseAzureNatGatewaySpec(document).spec?.spec;
    const isThere =
      where &&
      sameArmId(where.subscriptionId, id.subscriptionId) &&
      sameArmId(where.resourceGroup, id.resourceGroup);
    const declared = isThere
      ? where.gateways.find(({ name }) => sameArmId(name, id.name))
      : undefined;
    if (declared) return where?.state === 'present' ? declared : undefined;
  }
  return undefined;
}
