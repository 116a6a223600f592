import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './modules/navigation/navigationModule';
import { signInModule } from './modules/signIn/signInModule';

/** The portal: `app.packages` discovers plugins, and this file adds the sidebar and the demo's sign-in page. */
export default createApp({ features: [navigationModule, signInModule] });
