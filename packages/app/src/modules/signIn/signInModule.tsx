import { SignInPage } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { z } from 'zod';
import { PersonaSignInPage } from './PersonaSignInPage';

/** The default sign-in page; with `personas: true`, that of the demo. */
const signInPage = SignInPageBlueprint.makeWithOverrides({
  configSchema: { personas: z.boolean().default(false) },
  factory: (make, { config }) =>
    make({
      loader: async () =>
        config.personas
          ? PersonaSignInPage
          : props => <SignInPage {...props} providers={['guest']} />,
    }),
});

/**
 * Lets the configuration of the demo replace the sign-in page.
 *
 * @internal
 */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage],
});
