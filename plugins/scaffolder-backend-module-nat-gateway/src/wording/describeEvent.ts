import {
  inEnglish,
  knowsWording,
  type RunEvent,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What happened in a run, in English; as the backend says it where its code, or a sentence of the
 * provider in it, is not known here.
 *
 * @internal
 */
export function describeEvent(event: RunEvent): string {
  const wording = { id: event.code, values: event.values };
  return knowsWording(wording) ? inEnglish(wording) : event.message;
}
