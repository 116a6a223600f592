import { NotAllowedError } from '@backstage/errors';
import { CloudError } from 'backstage-plugin-nat-gateway-node';
import { failureOf } from './failureOf';

const at = new Date('2026-11-20T12:00:00Z');

describe('failureOf', () => {
  it("keeps the cloud's code and words, and the way out", () => {
    const error = new CloudError('No access to subscription s.', {
      code: 'AuthorizationFailed',
      wayOut: 'Give the identity the role Reader.',
    });
    expect(failureOf(error, { at })).toEqual({
      at: '2026-11-20T12:00:00.000Z',
      code: 'AuthorizationFailed',
      message:
        'No access to subscription s. Give the identity the role Reader.',
    });
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
