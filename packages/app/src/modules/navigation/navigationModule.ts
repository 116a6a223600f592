import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { PortalSidebar } from './PortalSidebar';

/**
 * Replaces the app's default sidebar by the portal's.
 *
 * @internal
 */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [PortalSidebar],
});
