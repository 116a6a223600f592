import { useRouteRef } from '@backstage/core-plugin-api';
import { egressTabRouteRef } from '../routes';

/**
 * The address of the tab of the entity of the page, where the rest of what the card tells stands; undefined in
 * an app that does not have the tab.
 *
 * @internal
 */
export const useTabLink = (): string | undefined =>
  useRouteRef(egressTabRouteRef)?.();
