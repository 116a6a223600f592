import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { ConflictError } from '@backstage/errors';
import { toCloudError } from './toCloudError';

const options = {
  doing: { message: 'writing a subnet' },
  resourceId: '/subscriptions/x',
};
const refusal = (statusCode: number, error: object) =>
  Object.assign(new Error('Azure answered'), {
    name: 'RestError',
    statusCode,
    details: { error },
    request: { headers: { authorization: 'Bearer hunter2' } },
  });

describe('an error for people', () => {
  it.each([
    ['AuthorizationFailed', 403, /role/],
    ['LinkedAuthorizationFailed', 403, /join/],
    ['ScopeLocked', 409, /lock/],
    ['RequestDisallowedByPolicy', 403, /Policy/],
    ['PublicIPCountLimitReached', 400, /limit/],
    ['AnotherOperationInProgress', 409, /wait/],
    ['DenyAssignmentAuthorizationFailed', 403, /deny assignment/],
    ['RetryableError', 429, /asks to try again/],
    ['StaticPublicIPCountLimitReached', 400, /limit of public IPs/],
    ['StandardSkuPublicIPCountLimitReached', 400, /limit of public IPs/],
    ['IPv4StandardSkuPublicIpCountLimitReached', 400, /limit of public IPs/],
    ['PublicIPPrefixCountLimitReached', 400, /limit of public IP prefixes/],
    ['ReadOnlyDisabledSubscription', 409, /disabled/],
    ['SubscriptionRequestsThrottled', 429, /wait/],
    ['InvalidReference', 400, /does not exist/],
    ['SomethingOfNextYear', 400, /Read Azure’s message/],
    ['SomethingOfNextYear', 403, /role/],
    ['SomethingOfNextYear', 503, /status page/],
  ])(
    'has code, words, resource and a way out of %s (%d)',
    (code, status, wayOut) => {
      const error = toCloudError(
        refusal(status, { code, message: 'Azure’s words.' }),
        options,
      );
      expect(error).toBeInstanceOf(CloudError);
      expect(error).toMatchObject({
        code,
        statusCode: status,
        resourceId: '/subscriptions/x',
        wayOut: expect.stringMatching(wayOut),
        message: `Azure failed at writing a subnet: ${code}: Azure’s words.`,
        wording: { id: 'cloud.failed' },
        wayOutWording: { id: expect.stringMatching(/^wayOut\./) },
        cloudMessage: 'Azure’s words.',
      });
      expect(JSON.stringify({ ...error, cause: error.cause })).not.toContain(
        'hunter2',
      );
    },
  );

  it('tells the inner code', () => {
    expect(
      toCloudError(
        refusal(412, {
          code: 'PreconditionFailed',
          message: 'Precondition failed.',
          details: [
            { code: 'PreconditionFailedEtagMismatch', message: 'Etag 1.' },
          ],
        }),
        options,
      ).message,
    ).toContain('PreconditionFailedEtagMismatch: Etag 1.');
  });

  it('knows an accepted operation that failed from a network that did', () => {
    expect(
      toCloudError({ code: 'Strange', message: 'Odd.' }, options),
    ).toMatchObject({
      wayOut: expect.stringContaining('Read Azure’s message'),
    });
    expect(
      toCloudError(
        Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
        options,
      ),
    ).toMatchObject({
      code: 'ECONNRESET',
      cloudMessage: undefined,
      wayOut: expect.stringContaining('could not be reached'),
    });
  });

  it('lets our own errors pass', () => {
    const own = new ConflictError('not now');
    expect(toCloudError(own, options)).toBe(own);
  });

  it.each([
    [
      `Policy identifiers: '[{"policyAssignment":{"name":"require-tags","id":"/a"},"policyDefinition":{"name":"d","id":"/d"}}]'.`,
      'Policy assignments: require-tags',
    ],
    [`Policy identifiers: '[{"broken'.`, `Policy identifiers: '[{"broken'`],
    [`Policy identifiers: '[{}]'.`, `Policy identifiers: '[{}]'`],
  ])('names the assignments of a policy: %s', (identifiers, said) => {
    const message = `Resource 'a' was disallowed by policy. ${identifiers}`;
    const error = toCloudError(
      refusal(403, { code: 'RequestDisallowedByPolicy', message }),
      options,
    );
    expect(error.message).toBe(
      `Azure failed at writing a subnet: RequestDisallowedByPolicy: Resource 'a' was disallowed by policy. ${said}.`,
    );
    expect(error).toMatchObject({ cloudMessage: message });
  });
});
