import { awsGatewayKinds } from '../aws/awsGatewayKinds';
import { awsPriceTable } from '../aws/cost/awsPriceTable';
import type { CloudDescription } from '../cloud/CloudDescription';
import type { PriceTable } from '../cost/PriceTable';
import type { ProviderId } from '../model/ProviderId';
import type { GatewayKindDescription } from '../snat/ceilings/GatewayKindDescription';
import { clouds } from './clouds';

/**
 * A kind of gateway with the cloud that has it.
 *
 * @public
 */
export interface GatewayKindOfCloud extends GatewayKindDescription {
  readonly provider: ProviderId;
  readonly listPrices: PriceTable;
}

/**
 * The kinds of gateway of these clouds, and those of clouds that can only be planned for so far. Each
 * kind comes once.
 *
 * @public
 */
export function gatewayKinds(
  described: readonly Pick<
    CloudDescription,
    'gatewayKinds' | 'id' | 'listPrices'
  >[] = [],
): readonly GatewayKindOfCloud[] {
  const all = [
    ...described,
    ...clouds,
    { id: 'aws', gatewayKinds: awsGatewayKinds, listPrices: awsPriceTable },
  ].flatMap(({ id: provider, gatewayKinds: kinds, listPrices }) =>
    kinds.map(kind => ({ ...kind, provider, listPrices })),
  );
  return all.filter(
    ({ kind }, index) => all.findIndex(each => each.kind === kind) === index,
  );
}
