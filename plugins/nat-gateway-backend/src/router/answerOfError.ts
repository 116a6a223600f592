import { CloudError } from 'backstage-plugin-nat-gateway-node';

const sentence = (text: string) => text.trim().replace(/[.]?$/, '.');

/**
 * An error as it is answered. What a cloud refused, it refused to this back end: its status would
 * tell callers that they are not signed in, or may not, or ask too often. So it is 502, with the
 * cloud's code and words, the resource and the way out in the message, which is what people see.
 *
 * @internal
 */
export function answerOfError(error: unknown): unknown {
  if (!(error instanceof CloudError)) {
    return error;
  }
  const { code, message, resourceId, wayOut } = error;
  return new CloudError(
    [
      sentence(message),
      ...(resourceId ? [`Resource: ${resourceId}.`] : []),
      sentence(wayOut),
    ].join(' '),
    { code, resourceId, wayOut, statusCode: 502 },
  );
}
