import type { Agent } from 'node:http';
import { sendRequest } from 'emulator-kit';
import type { AwsEmulator } from '../../AwsEmulator';
import type { ClientConfig } from '../../ClientConfig';
import { signatureOf } from '../../server/signature';

/**
 * Sends a signed request, and returns the status and the text of the answer.
 *
 * @internal
 */
export function send(
  aws: AwsEmulator,
  options: {
    readonly agent: Agent;
    readonly credentials: ClientConfig['credentials'];
    readonly signingName: string;
    readonly method: string;
    readonly target: string;
    readonly headers: Record<string, string>;
    readonly body: string;
  },
): Promise<{ readonly status: number; readonly text: string }> {
  const { agent, signingName, method, target } = options;
  const { accessKeyId, secretAccessKey } = options.credentials;
  const body = Buffer.from(options.body);
  const headers = {
    ...options.headers,
    host: new URL(aws.endpoint).host,
    'x-amz-date': '20261120T120000Z',
  };
  const signature = {
    accessKeyId,
    date: '20261120',
    region: 'us-east-1',
    service: signingName,
    signedHeaders: ['host', 'x-amz-date'],
  };
  const value = signatureOf(secretAccessKey, {
    method,
    target,
    headers,
    body,
    signature,
  });
  return sendRequest(`${aws.endpoint}${target}`, {
    agent,
    method,
    body: options.body,
    headers: {
      ...headers,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261120/us-east-1/${signingName}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${value}`,
    },
  });
}
