import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The plugin's page: all NAT gateways.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'nat-gateway' });

/**
 * The page of one NAT gateway.
 *
 * @public
 */
export const gatewayRouteRef = createSubRouteRef({
  id: 'nat-gateway.gateway',
  parent: rootRouteRef,
  path: '/:gatewayId',
});

/**
 * How many addresses a load needs; `?gateway=<id>` fills in the figures of a live gateway.
 *
 * @public
 */
export const plannerRouteRef = createSubRouteRef({
  id: 'nat-gateway.planner',
  parent: rootRouteRef,
  path: '/planner',
});

/**
 * The tab of an entity: all of how it goes out.
 *
 * @public
 */
export const entityEgressRouteRef = createRouteRef({
  id: 'nat-gateway.entity-egress',
});

/**
 * The newest runs.
 *
 * @public
 */
export const runsRouteRef = createRouteRef({ id: 'nat-gateway.runs' });

/**
 * The page of one run.
 *
 * @public
 */
export const runRouteRef = createSubRouteRef({
  id: 'nat-gateway.run',
  parent: runsRouteRef,
  path: '/runs/:runId',
});

/**
 * The page of one run, as the card finds it: ours by default, nothing in an app that does not have
 * our page.
 *
 * @public
 */
export const runPageRouteRef = createExternalRouteRef({
  id: 'run-page',
  optional: true,
  params: ['runId'],
  defaultTarget: 'nat-gateway.run',
});

/**
 * The newest runs, as the page of gateways finds them; nothing in an app that does not have them.
 *
 * @public
 */
export const runsPageRouteRef = createExternalRouteRef({
  id: 'runs-page',
  optional: true,
  defaultTarget: 'nat-gateway.runs',
});

/**
 * The planner, as the tab finds it; nothing in an app that does not have the page of gateways.
 *
 * @public
 */
export const plannerPageRouteRef = createExternalRouteRef({
  id: 'planner-page',
  optional: true,
  defaultTarget: 'nat-gateway.planner',
});

/**
 * The tab of the entity of the page, as the card finds it; nothing in an app that does not have the tab.
 *
 * @public
 */
export const egressTabRouteRef = createExternalRouteRef({
  id: 'egress-tab',
  optional: true,
  defaultTarget: 'nat-gateway.entityEgress',
});

/**
 * A software template's form; the scaffolder's by default, nothing where it is not installed.
 *
 * @public
 */
export const templateRouteRef = createExternalRouteRef({
  id: 'create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
