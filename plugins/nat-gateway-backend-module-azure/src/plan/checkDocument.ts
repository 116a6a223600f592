import {
  checkAzureNatGatewaySpec,
  type AzureConfiguredScope,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { checkLiveState } from './checkLiveState';
import { checkOutbound } from './checkOutbound';
import { checkOwners } from './checkOwners';
import { checkPreflight } from './checkPreflight';
import { checkRetirement } from './checkRetirement';
import { compareGateways } from './compareGateways';
import { planDocument } from './planDocument';
import { withOutbound } from './withOutbound';

/**
 * What the cloud, the configuration or the safety rules would refuse of a document.
 *
 * @internal
 */
export function checkDocument(
  document: AzureNatGatewaySpec,
  options: {
    readonly state: AzureState;
    readonly scopes: readonly AzureConfiguredScope[];
  },
): readonly Violation[] {
  const { scopes } = options;
  const state = withOutbound(document, options.state);
  const gateways = compareGateways(document, state);
  const { steps } = planDocument(document, state);
  const preflight = checkPreflight(document, { gateways, steps, state });
  if (document.spec.state === 'absent') {
    return [
      ...checkRetirement(document, { gateways, scopes, state }),
      ...checkOutbound(document, { state }),
      ...preflight,
    ];
  }
  return [
    ...checkAzureNatGatewaySpec(document, {
      scopes,
      resourceGroups: state.resourceGroups,
      subnets: state.subnets.map(({ fact }) => fact),
      addresses: state.chosen,
      gateways: state.gateways,
      regions: state.regions,
      networks: state.networks,
      linked: state.linked,
    }),
    ...checkOwners(document, { gateways }),
    ...checkLiveState(document, { state, gateways }),
    ...checkOutbound(document, { state }),
    ...preflight,
  ];
}
