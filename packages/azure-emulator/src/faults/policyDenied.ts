import { ArmError } from '../arm/ArmError';

/**
 * The refusal of Azure Policy's `deny`, in Azure's words; the definition is named after its assignment.
 *
 * @internal
 */
export function policyDenied(
  id: string,
  options: { readonly scope: string; readonly policyName: string },
): ArmError {
  const { scope, policyName } = options;
  const name = id.split('/').at(-1) ?? id;
  const policyAssignment = {
    name: policyName,
    id: `${scope}/providers/Microsoft.Authorization/policyAssignments/${policyName}`,
  };
  const policyDefinition = {
    name: policyName,
    id: `/subscriptions/${
      id.split('/')[2]
    }/providers/Microsoft.Authorization/policyDefinitions/${policyName}`,
    version: '1.0.0',
  };
  return new ArmError(403, {
    code: 'RequestDisallowedByPolicy',
    target: name,
    message: `Resource '${name}' was disallowed by policy. Policy identifiers: '${JSON.stringify(
      [{ policyAssignment, policyDefinition }],
    )}'.`,
    additionalInfo: [
      {
        type: 'PolicyViolation',
        info: {
          policyAssignmentName: policyAssignment.name,
          policyAssignmentId: policyAssignment.id,
          policyAssignmentScope: scope,
          policyDefinitionName: policyDefinition.name,
          policyDefinitionId: policyDefinition.id,
          policyDefinitionEffect: 'deny',
        },
      },
    ],
  });
}
