import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The plugin's page: the newest runs.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'nat-gateway' });

/**
 * The page of one run.
 *
 * @public
 */
export const runRouteRef = createSubRouteRef({
  id: 'nat-gateway.run',
  parent: rootRouteRef,
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
