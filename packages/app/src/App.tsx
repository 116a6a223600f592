import { createApp } from '@backstage/frontend-defaults';
import { entityPageModule } from './modules/entityPage/entityPageModule';
import { navigationModule } from './modules/navigation/navigationModule';
import { signInModule } from './modules/signIn/signInModule';

/** The portal: `app.packages` discovers plugins, and this file adds the sidebar, the order of entity pages and the demo's sign-in page. */
export default createApp({
  features: [navigationModule, entityPageModule, signInModule],
});
