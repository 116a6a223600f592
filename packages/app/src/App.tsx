import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './modules/navigation/navigationModule';

/** The portal: plugins are found by `app.packages`, this adds the sidebar. */
export default createApp({ features: [navigationModule] });
