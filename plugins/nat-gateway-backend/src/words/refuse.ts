import type { Said } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * An error whose message is a sentence. It is answered with the sentence's id and values beside the
 * message, so that a screen can say it in the reader's language.
 *
 * @internal
 */
export function refuse(
  Refusal: new (message: string) => Error,
  said: Said,
): Error & Pick<Said, 'wording'> {
  const { message, wording } = said;
  return Object.assign(new Refusal(message), { wording });
}
