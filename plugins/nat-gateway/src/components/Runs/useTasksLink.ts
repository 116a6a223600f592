import { useRouteRef } from '@backstage/core-plugin-api';
import { tasksRouteRef } from '../../routes';

/**
 * The address of the list of template tasks; undefined where there is no scaffolder.
 *
 * @internal
 */
export function useTasksLink(): string | undefined {
  return useRouteRef(tasksRouteRef)?.();
}
