import { AzureError } from '../errors/AzureError';

/**
 * The refusal of Azure Policy's `deny`; the definition is named after its assignment.
 *
 * @internal
 */
export function policyDenied(
  id: string,
  options: { readonly scope: string; readonly policyName: string },
): AzureError<'RequestDisallowedByPolicy'> {
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
  return new AzureError('RequestDisallowedByPolicy', {
    name,
    identifiers: JSON.stringify([{ policyAssignment, policyDefinition }]),
    target: name,
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
