import type {
  AzureNatGatewaySpec,
  PlanDraft,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { compareGateway } from './compareGateway';
import { planAcknowledgements } from './planAcknowledgements';
import { planChanges } from './planChanges';
import { planSteps } from './planSteps';

/**
 * The ordered difference between a document and the live state; no steps when they agree.
 *
 * @internal
 */
export function planDocument(
  document: AzureNatGatewaySpec,
  state: AzureState,
): PlanDraft {
  const planned = compareGateway(document, state);
  const steps = planSteps(document, { state, planned });
  const changes = planChanges(state, { planned });
  return {
    steps,
    changes,
    requiredAcknowledgements: planAcknowledgements(steps, {
      changes,
      gatewayName: document.spec.gateways[0].name,
    }),
  };
}
