import {
  inEnglish,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { answerOfError } from './answerOfError';

const failed = say('cloud.failed', {
  doing: say('cloud.listing', { kind: 'subnets' }).wording,
  code: 'AuthorizationFailed',
  words: 'The client has no authorization',
});
const wayOut = say('wayOut.giveRole', {});

function answered(error: CloudError): CloudError {
  const answer = answerOfError(error);
  if (!(answer instanceof CloudError)) throw new Error('no CloudError');
  return answer;
}

describe('answerOfError', () => {
  it('puts code, words, resource and way out into one message, with the sentence that it is', () => {
    const { message, wording, statusCode } = answered(
      new CloudError(failed.message, {
        code: 'AuthorizationFailed',
        resourceId: '/subscriptions/s',
        statusCode: 403,
        wayOut: wayOut.message,
        wayOutWording: wayOut.wording,
        wording: failed.wording,
      }),
    );

    expect(message).toBe(
      'Azure failed at listing subnets: AuthorizationFailed: The client has no authorization. Resource: /subscriptions/s. Give the identity with which the backend signs in to Azure the role NAT gateway reader, for changes NAT gateway writer, on this subscription, then try again. The definitions are in the folder roles of the package @cluster-egress/backstage-plugin-nat-gateway-backend-module-azure.',
    );
    expect(wording && inEnglish(wording)).toBe(message);
    expect(statusCode).toBe(502);
  });

  it('quotes a provider that gives no sentences, with one full stop', () => {
    const { message, wording } = answered(
      new CloudError('EC2 refused.', { code: 'Refused', wayOut: 'Wait' }),
    );

    expect(message).toBe('EC2 refused. Wait.');
    expect(wording).toEqual({
      id: 'cloud.answer',
      values: { failure: 'EC2 refused', wayOut: 'Wait' },
    });
  });

  it('leaves other errors as they are', () => {
    const error = new Error('no');
    expect(answerOfError(error)).toBe(error);
  });
});
