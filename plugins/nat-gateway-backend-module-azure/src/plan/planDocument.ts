import { uniqWith } from 'lodash';
import {
  priceTableIn,
  regionOf,
  sameRegion,
  type AzureNatGatewaySpec,
  type PlanDraft,
  type RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { compareGateways } from './compareGateways';
import { costOfGateways } from './costOfGateways';
import { gatewayChanges } from './gatewayChanges';
import type { PlannedGateway } from './PlannedGateway';
import { planAcknowledgements } from './planAcknowledgements';
import { outboundAcknowledgements } from './outboundAcknowledgements';
import { planOutbound } from './planOutbound';
import { planRetirement } from './planRetirement';
import { planSteps } from './planSteps';
import { planTouches } from './planTouches';
import { replacementSteps } from './replacementSteps';
import {
  costOfRetirements,
  retirementAcknowledgements,
  retirementChanges,
} from './retirementChanges';
import { withDistinctKeys } from './withDistinctKeys';

/**
 * The ordered difference between a document and the live state; no steps when they agree.
 *
 * @internal
 */
export function planDocument(
  document: AzureNatGatewaySpec,
  state: AzureState,
  options?: { readonly prices?: RegionalPrices },
): PlanDraft {
  const gateways = compareGateways(document, state);
  const tableOf = (region: string) =>
    priceTableIn({ provider: 'azure', region }, options);
  const regions = uniqWith(
    gateways.map(({ wanted }) => regionOf(document.spec, wanted)),
    sameRegion,
  );
  // Prices of several regions may be in several currencies: the list has one.
  const table =
    regions.length === 1
      ? tableOf(regions[0])
      : priceTableIn({ provider: 'azure' });
  const tableFor = ({ wanted }: PlannedGateway) =>
    tableOf(regionOf(document.spec, wanted));
  if (document.spec.state === 'absent') {
    const retirements = planOutbound(document, {
      parts: gateways.map(planned => planRetirement(document, { planned })),
      state,
    });
    return {
      subject: gateways[0].subject,
      touches: planTouches(retirements, state),
      steps: withDistinctKeys(retirements.flatMap(({ steps }) => steps)),
      changes: {
        gateways: retirements.map(each =>
          retirementChanges(each, { table: tableFor(each.planned) }),
        ),
        cost: costOfRetirements(retirements, { table }),
      },
      requiredAcknowledgements: [
        ...retirements.flatMap(retirementAcknowledgements),
        ...outboundAcknowledgements(document, state),
      ],
    };
  }
  const newVirtualNetworks = gateways.flatMap(each => each.newVirtualNetworks);
  const writes = gateways.map(planned =>
    planSteps(document, { planned, newVirtualNetworks }),
  );
  const parts = planOutbound(document, {
    state,
    parts: gateways.map((planned, index) => ({
      planned,
      steps: [
        ...writes[index],
        ...replacementSteps(document, { planned, steps: writes.flat() }),
      ],
      changes: gatewayChanges(planned, {
        gateways,
        clusters: state.clusters,
        table: tableFor(planned),
      }),
    })),
  });
  return {
    // A document whose gateways have several owners is refused.
    subject: gateways[0].subject,
    touches: planTouches(parts, state),
    steps: withDistinctKeys(parts.flatMap(({ steps }) => steps)),
    changes: {
      gateways: parts.map(({ changes }) => changes),
      cost: costOfGateways(gateways, { table }),
    },
    requiredAcknowledgements: [
      ...planAcknowledgements(parts),
      ...outboundAcknowledgements(document, state),
    ],
  };
}
