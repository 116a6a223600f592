import { createExternalRouteRef } from '@backstage/core-plugin-api';

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
