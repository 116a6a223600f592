import { NotAllowedError } from '@backstage/errors';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { failureOf } from './failureOf';

const at = new Date('2026-11-20T12:00:00Z');

describe('failureOf', () => {
  it("keeps the cloud's code, its own words and the way out apart", () => {
    const error = new CloudError('Collecting s failed: No access.', {
      code: 'AuthorizationFailed',
      cloudMessage: 'No access.',
      wayOut: 'Give the identity the role Reader.',
    });
    expect(failureOf(error, { at })).toEqual({
      at: '2026-11-20T12:00:00.000Z',
      code: 'AuthorizationFailed',
      message: 'Collecting s failed: No access.',
      cloudMessage: 'No access.',
      wayOut: 'Give the identity the role Reader.',
    });
  });

  it('quotes no answer where the cloud did not give one', () => {
    const error = new CloudError('Azure was not reached.', {
      code: 'ECONNRESET',
      wayOut: 'Check the network.',
    });
    expect(failureOf(error, { at })).not.toHaveProperty('cloudMessage');
  });

  it('takes the name of any other error for its code', () => {
    expect(failureOf(new NotAllowedError('no'), { at })).toMatchObject({
      code: 'NotAllowedError',
      message: 'no',
    });
  });

  it('does not choke on what is no error', () => {
    expect(failureOf('gone', { at })).toMatchObject({
      code: 'Error',
      message: 'gone',
    });
  });
});
