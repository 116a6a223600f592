import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of all permissions of this plugin; rules judge a `Subject`.
 *
 * @public
 */
export const RESOURCE_TYPE_NAT_GATEWAY = 'nat-gateway';

/**
 * See gateways, clusters' egress and runs.
 *
 * @public
 */
export const natGatewayReadPermission = createPermission({
  name: 'natGateway.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * Ask for a collection now.
 *
 * @public
 */
export const natGatewayRefreshPermission = createPermission({
  name: 'natGateway.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * See what forms offer, and ask what a Spec would change. Writes nothing.
 *
 * @public
 */
export const natGatewayPlanPermission = createPermission({
  name: 'natGateway.plan',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * Start, acknowledge and cancel runs.
 *
 * @public
 */
export const natGatewayApplyPermission = createPermission({
  name: 'natGateway.apply',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * Start runs that take gateways away (`state: absent`).
 *
 * @public
 */
export const natGatewayRetirePermission = createPermission({
  name: 'natGateway.retire',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * Day-2 actions that are no Spec.
 *
 * @public
 */
export const natGatewayOperatePermission = createPermission({
  name: 'natGateway.operate',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * Approve or reject what another person asks for.
 *
 * @public
 */
export const natGatewayApprovePermission = createPermission({
  name: 'natGateway.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * Register as someone who relies on a gateway's addresses.
 *
 * @public
 */
export const natGatewayConsumePermission = createPermission({
  name: 'natGateway.consume',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_NAT_GATEWAY,
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const natGatewayPermissions = [
  natGatewayReadPermission,
  natGatewayRefreshPermission,
  natGatewayPlanPermission,
  natGatewayApplyPermission,
  natGatewayRetirePermission,
  natGatewayOperatePermission,
  natGatewayApprovePermission,
  natGatewayConsumePermission,
];
