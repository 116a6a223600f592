import type { Acknowledgement } from './Acknowledgement';
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
  const { sourceAddressesChange: changes, replacedGateways: replaced } =
    acknowledgement;
  const { requiredAcknowledgements: required } = plan;
  const isOnly = (kind: RequiredAcknowledgement['kind']) =>
    required.filter(each => each.kind === kind).length === 1;
  return required.filter(({ kind, resourceId }) => {
    // They come from the plan itself: ids that differ only in case name the same resource.
    const isNamed = (ids: readonly string[] = []) =>
      ids.some(id => id.toLowerCase() === resourceId.toLowerCase());
    switch (kind) {
      case 'sourceAddressesChange':
        return typeof changes === 'boolean'
          ? !(changes && isOnly(kind))
          : !isNamed(changes);
      case 'gatewayReplacement':
        return !isNamed(replaced);
      default:
        return true;
    }
  });
}
