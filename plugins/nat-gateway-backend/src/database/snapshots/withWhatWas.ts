import {
  ipv4AddressCount,
  type ObservedGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { newestFigures } from './newestFigures';
import { ofThisGateway } from './ofThisGateway';

const isEmpty = (figures: object) => Object.keys(figures).length === 0;

/** Where addresses were not known before, there may have been more. */
function hasFewerAddresses(
  gateway: ObservedGateway,
  before: ObservedGateway,
): boolean {
  const was = ipv4AddressCount(before.addresses);
  const is = ipv4AddressCount(gateway.addresses);
  return is !== undefined && (was === undefined || is < was);
}

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
    /** ISO 8601: when this collection ended. */
    readonly observedAt: string;
  },
): ObservedGateway {
  const { before, since, observedAt } = options;
  const guid = gateway.facts?.resourceGuid;
  const isAnother =
    guid !== undefined &&
    before?.facts?.resourceGuid !== undefined &&
    guid !== before.facts.resourceGuid;
  const same = isAnother ? undefined : before;
  const last = same && newestFigures(same);
  const isMissing = !isEmpty(gateway.facts?.figuresNotRead ?? {});
  const fewerAddressesSince =
    same && hasFewerAddresses(gateway, same)
      ? observedAt
      : same?.facts?.fewerAddressesSince;
  const own = ofThisGateway(gateway, { since });
  return {
    ...own,
    ...(isMissing && last && { measurementWas: last }),
    ...(fewerAddressesSince && {
      facts: { ...own.facts, fewerAddressesSince },
    }),
  };
}
