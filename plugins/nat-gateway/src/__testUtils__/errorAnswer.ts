import { ResponseError } from '@backstage/errors';
import type { Said } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What the client throws when the backend answers with an error.
 *
 * @internal
 */
export async function errorAnswer(
  status: number,
  name: string,
  said: string | (Said & { readonly addresses?: readonly string[] }),
): Promise<Error> {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: name,
    url: 'http://localhost/api/nat-gateway/v1',
    redirected: false,
    type: 'basic',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: {
          name,
          ...(typeof said === 'string' ? { message: said } : said),
        },
        request: { method: 'GET', url: '/' },
        response: { statusCode: status },
      }),
  });
}
