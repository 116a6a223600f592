import { InputError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

const PERSONAS = ['guest', 'developer', 'approver'];

/**
 * Believes the header `x-demo-persona`, and only in a development environment.
 *
 * @internal
 */
export const personaAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => ({}),
  async authenticate({ req }) {
    if (process.env.NODE_ENV !== 'development') {
      throw new NotAllowedError(
        'The people of the demo sign in without a password, so they exist only while NODE_ENV is "development". Configure an identity provider instead.',
      );
    }
    const persona = req.header('x-demo-persona') ?? '';
    if (!PERSONAS.includes(persona)) {
      throw new InputError(
        `The demo has no persona "${persona}". Send one of these as x-demo-persona: ${PERSONAS.join(
          ', ',
        )}`,
      );
    }
    return { result: { persona } };
  },
});
