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

/**
 * The list of template tasks, where the log of a run is; the scaffolder's by default, nothing where
 * it is not installed.
 *
 * @public
 */
export const tasksRouteRef = createExternalRouteRef({
  id: 'template-tasks',
  optional: true,
  defaultTarget: 'scaffolder.listTasks',
});
