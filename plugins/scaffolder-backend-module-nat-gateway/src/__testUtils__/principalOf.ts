import { mockServices } from '@backstage/backend-test-utils';

/**
 * Who a request was made for: `user:default/mock`, or `plugin:scaffolder` for the scaffolder itself.
 *
 * @internal
 */
export async function principalOf(request: {
  readonly token: string;
}): Promise<string | undefined> {
  const auth = mockServices.auth({ pluginId: 'nat-gateway' });
  const credentials = await auth.authenticate(request.token);
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : undefined;
}
