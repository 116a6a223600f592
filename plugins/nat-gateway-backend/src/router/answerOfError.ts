import {
  say,
  type Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';

const withoutStop = (text: string) => text.trim().replace(/[.]$/, '');

function said({
  message,
  resourceId,
  wayOut,
  wayOutWording,
  wording,
}: CloudError): Said {
  const values = {
    failure: wording ?? withoutStop(message),
    wayOut: wayOutWording ?? withoutStop(wayOut),
  };
  return resourceId
    ? say('cloud.answerOfResource', { ...values, resourceId })
    : say('cloud.answer', values);
}

/**
 * An error as it is answered. What a cloud refused, it refused to this backend: its status would
 * tell callers that they are not signed in, or may not, or ask too often. So it is 502, with the
 * cloud's code and words, the resource and the way out in the message, which is what people see.
 *
 * @internal
 */
export function answerOfError(error: unknown): unknown {
  if (!(error instanceof CloudError)) {
    return error;
  }
  const { code, resourceId, wayOut } = error;
  const { message, wording } = said(error);
  return new CloudError(message, {
    code,
    resourceId,
    wayOut,
    wording,
    statusCode: 502,
  });
}
