import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './modules/navigation/navigationModule';

/** The portal: `app.packages` discovers plugins, and this file adds the sidebar. */
export default createApp({ features: [navigationModule] });
