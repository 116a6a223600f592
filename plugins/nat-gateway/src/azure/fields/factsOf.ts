import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  type AzureSpecFacts,
  type Option,
  type OptionKind,
  type OptionQuery,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import type { NatGatewayForm } from '../form/NatGatewayForm';

/**
 * The facts that a field is judged with, from what the backend offers. What cannot be loaded is
 * absent, and its rules say nothing: the plan judges again with everything.
 *
 * @internal
 */
export async function factsOf(
  parts: readonly ('scopes' | 'subnets' | 'regions' | 'addresses')[],
  options: { readonly apis: ApiHolder; readonly form: NatGatewayForm },
): Promise<AzureSpecFacts> {
  const { apis, form } = options;
  const api = apis.get(natGatewayApiRef);
  const load = async (
    kind: OptionKind,
    query: OptionQuery,
  ): Promise<readonly Option[] | undefined> => {
    if (!api || !parts.some(part => part === kind)) return undefined;
    try {
      return (await api.getOptions(kind, query)).items;
    } catch {
      return undefined;
    }
  };
  const scope = form.scope ?? {};
  const [scopes, subnets, regions, addresses] = await Promise.all([
    load('scopes', {}),
    load('subnets', {
      ...scope,
      virtualNetworkId: form.subnets?.virtualNetworkId,
    }),
    load('regions', scope),
    load('addresses', scope),
  ]);
  const region = regions?.find(({ value }) => value === scope.region)?.region;
  // A scope in which the reader may not plan is not offered, though it is configured: its own field says so.
  const offered = scopes?.flatMap(option => option.scope ?? []);
  const isOffered = offered?.some(
    ({ account, subscriptionId }) =>
      account === scope.account &&
      sameArmId(subscriptionId, scope.subscriptionId ?? ''),
  );
  return {
    ...(isOffered && { scopes: offered }),
    ...(subnets && { subnets: subnets.flatMap(option => option.subnet ?? []) }),
    ...(region && { regions: [{ name: scope.region ?? '', ...region }] }),
    ...(addresses && {
      addresses: addresses.flatMap(option => option.address ?? []),
    }),
  };
}
