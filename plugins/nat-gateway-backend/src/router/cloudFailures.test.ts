import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { testDocument } from '../testing/testDocument';
import { startRunsBackend } from '../tests/startRunsBackend';

const v1 = '/api/nat-gateway/v1';

describe('what a cloud refuses to this backend', () => {
  it.each([400, 401, 403, 404, 409, 429, 503, undefined])(
    'is no refusal of the caller: its %s is answered 502 with code, words, resource and way out',
    async statusCode => {
      const { api, begin } = await startRunsBackend({
        intercept: () => {
          throw new CloudError('AuthorizationFailed: The client may not read', {
            code: 'AuthorizationFailed',
            wayOut: 'Give the identity the role Reader',
            resourceId: '/gateway/nat-a',
            statusCode,
          });
        },
      });

      const answers = [
        await api.post(`${v1}/plans`).send({ spec: testDocument() }),
        await begin(),
      ];

      for (const { status, body } of answers) {
        expect(status).toBe(502);
        expect(body.error).toMatchObject({
          name: 'CloudError',
          code: 'AuthorizationFailed',
          message:
            'AuthorizationFailed: The client may not read. Resource: /gateway/nat-a. Give the identity the role Reader.',
        });
      }
      expect((await api.get(`${v1}/runs`)).body).toEqual({ items: [] });
    },
  );
});
