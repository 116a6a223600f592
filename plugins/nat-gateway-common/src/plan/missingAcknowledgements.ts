import type { Acknowledgement } from './Acknowledgement';
import type { PlanDraft, RequiredAcknowledgement } from './Plan';

const isSame = (one: string, other: string) =>
  one.toLowerCase() === other.toLowerCase();

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
  return required.filter(({ kind, resourceId }) => {
    const asked = required.filter(each => each.kind === kind);
    // In another case, an id names the one that it can mean: clouds with case may have several.
    const spellings = new Set(
      asked.map(each => each.resourceId).filter(id => isSame(id, resourceId)),
    );
    const isNamed = (ids: readonly string[] = []) =>
      ids.includes(resourceId) ||
      (spellings.size === 1 && ids.some(id => isSame(id, resourceId)));
    switch (kind) {
      case 'sourceAddressesChange':
        return typeof changes === 'boolean'
          ? !(changes && asked.length === 1)
          : !isNamed(changes);
      case 'gatewayReplacement':
        return !isNamed(replaced);
      default:
        return true;
    }
  });
}
