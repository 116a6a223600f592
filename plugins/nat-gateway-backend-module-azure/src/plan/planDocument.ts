import {
  parseArmId,
  priceTableIn,
  sameArmId,
  type AzureNatGatewaySpec,
  type PlanDraft,
  type RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { compareGateway } from './compareGateway';
import type { PlannedGateway } from './PlannedGateway';
import { planAcknowledgements } from './planAcknowledgements';
import { planChanges } from './planChanges';
import { planSteps } from './planSteps';
import { planTouches } from './planTouches';

function alsoServedBy(
  state: AzureState,
  options: { readonly planned: PlannedGateway },
): readonly string[] {
  const { toRepair, movesServed } = options.planned;
  const stay = (state.gateway?.subnetIds ?? []).filter(
    id => !toRepair.some(({ fact }) => sameArmId(fact.resourceId, id)),
  );
  return movesServed ? stay.map(id => parseArmId(id)?.name ?? id) : [];
}

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
  const planned = compareGateway(document, state);
  const steps = planSteps(document, { state, planned });
  const changes = planChanges(state, {
    planned,
    idleTimeoutMinutes: document.spec.gateways[0].idleTimeoutMinutes,
    prices: priceTableIn(
      { provider: 'azure', region: document.spec.region },
      options,
    ),
  });
  return {
    subject: state.subject,
    touches: planTouches(steps, state),
    steps,
    changes,
    requiredAcknowledgements: planAcknowledgements(steps, {
      changes,
      gatewayName: document.spec.gateways[0].name,
      alsoServed: alsoServedBy(state, { planned }),
    }),
  };
}
