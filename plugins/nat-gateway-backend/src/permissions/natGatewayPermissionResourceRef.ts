import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_NAT_GATEWAY,
  type Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';

/**
 * What permission rules of this plugin judge: a subject, of a stored row or of a Spec.
 *
 * @internal
 */
export const natGatewayPermissionResourceRef = createPermissionResourceRef<
  Subject,
  SubjectCondition
>().with({
  pluginId: 'nat-gateway',
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});
