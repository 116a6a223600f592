import type { ObservedGateway } from 'backstage-plugin-nat-gateway-common';
import { newestFigures } from './newestFigures';
import { ofThisGateway } from './ofThisGateway';

const isEmpty = (figures: object) => Object.keys(figures).length === 0;

/**
 * A gateway as it was just observed, with what was known of it: its last figures where some could not
 * be read now. Of another resource of the same id nothing is kept.
 *
 * @internal
 */
export function withWhatWas(
  gateway: ObservedGateway,
  options: {
    /** Of the same id, as the collection before reported it. */
    readonly before?: ObservedGateway;
    /** ISO 8601: until then another resource had this id. */
    readonly since?: string;
  },
): ObservedGateway {
  const { before, since } = options;
  const guid = gateway.facts?.resourceGuid;
  const isAnother =
    guid !== undefined &&
    before?.facts?.resourceGuid !== undefined &&
    guid !== before.facts.resourceGuid;
  const last = before && !isAnother ? newestFigures(before) : undefined;
  const isMissing = !isEmpty(gateway.facts?.figuresNotRead ?? {});
  return {
    ...ofThisGateway(gateway, { since }),
    ...(isMissing && last && { measurementWas: last }),
  };
}
