import { isJsonObject } from '../arm/isJsonObject';
import { readObject } from '../arm/readObject';
import { EmulatorError } from '../errors/EmulatorError';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { readJsonBody } from './readJsonBody';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const path = 'providers/Microsoft.PolicyInsights/checkPolicyRestrictions';

/**
 * Azure Policy, asked beforehand: which assignments would deny a resource.
 *
 * @internal
 */
export const policyRoutes: readonly Route[] = [
  '/subscriptions/{subscriptionId}',
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}',
].map(scope => ({
  method: 'POST',
  path: `${scope}/${path}`,
  handle: check,
}));

function check(request: ArmRequest): ArmReply {
  const { cloud, parameters } = request;
  const { subscriptionId, resourceGroup } = parameters;
  requireApiVersion(request.url);
  requireGroup(cloud, { subscriptionId });
  const scope = resourceGroup
    ? `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`
    : `/subscriptions/${subscriptionId}`;
  authorize(request, {
    action: 'Microsoft.PolicyInsights/checkPolicyRestrictions/read',
    scope,
  });
  requireGroup(cloud, { subscriptionId, resourceGroup });
  const body = readJsonBody(request.bodyText);
  const details = readObject(body, { key: 'resourceDetails' });
  const content = details?.resourceContent;
  const type = isJsonObject(content) ? content.type : undefined;
  if (typeof type !== 'string') {
    throw new EmulatorError('InvalidCheckRestrictionsRequest', {
      message:
        "The body needs 'resourceDetails.resourceContent.type'. (The emulator's own words.)",
    });
  }
  const denials = cloud.restrictions
    .policyDenials()
    .filter(
      denial =>
        isWithin(scope, denial.scope) &&
        (!denial.resourceType ||
          denial.resourceType.toLowerCase() === type.toLowerCase()),
    );
  return {
    status: 200,
    body: {
      fieldRestrictions: [],
      contentEvaluationResult: {
        policyEvaluations: denials.map(denial => ({
          policyInfo: {
            policyDefinitionId: `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/policyDefinitions/${denial.policyName}`,
            policyAssignmentId: `${denial.scope}/providers/Microsoft.Authorization/policyAssignments/${denial.policyName}`,
          },
          evaluationResult: 'NonCompliant',
          evaluationDetails: {
            evaluatedExpressions: [
              {
                result: 'True',
                expressionKind: 'Field',
                expression: 'type',
                path: 'type',
                expressionValue: type,
                targetValue: denial.resourceType ?? type,
                operator: 'equals',
              },
            ],
          },
          effectDetails: { policyEffect: 'Deny' },
        })),
      },
    },
  };
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner.toLowerCase()}/`.startsWith(`${outer.toLowerCase()}/`);
}
