import type { Acknowledgement } from '../run/Acknowledgement';
import { sameArmId } from '../spec/azure/sameArmId';
import type { PlanDraft, RequiredAcknowledgement } from './Plan';

/**
 * What a plan asks a person to say yes to, less what was said yes to. Anything left: the plan may not run.
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
