import type { Acknowledgement } from '../run/Acknowledgement';
import { sameArmId } from '../azure/spec/sameArmId';
import type { PlanDraft, RequiredAcknowledgement } from './Plan';

/**
 * What a plan asks a person to acknowledge, less what was acknowledged. While anything is left, the plan must not run.
 *
 * @public
 */
export function missingAcknowledgements(
  plan: Pick<PlanDraft, 'requiredAcknowledgements'>,
  acknowledgement: Acknowledgement,
): readonly RequiredAcknowledgement[] {
  return plan.requiredAcknowledgements.filter(({ kind, resourceId }) => {
    switch (kind) {
      case 'sourceAddressesChange':
        return acknowledgement.sourceAddressesChange !== true;
      case 'gatewayReplacement':
        return !acknowledgement.replacedGateways?.some(
          replaced =>
            resourceId !== undefined && sameArmId(replaced, resourceId),
        );
      default:
        return true;
    }
  });
}
