import type {
  PipelinePolicy,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import {
  systemTiming,
  type Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import pLimit from 'p-limit';
import { retryAfterOf } from '../errors/retryAfterOf';

/** Of all accounts. More would not be faster: reading the answers takes longer than waiting for them. */
const REQUESTS_AT_ONCE = 32;
/** A plan for a few gateways asks in one round what it can. */
const REQUESTS_AT_ONCE_OF_SUBSCRIPTION = 16;

/**
 * Resource Manager lets an identity read 250 times, and 25 times more each second, in a subscription. What is
 * left then is for others with the same identity.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling, read 2026-11-30.
 */
const REMAINING_READS_AT_LEAST = 25;
const REFILL_MILLISECONDS = 1000;

/** Who would wait longer gets Azure's refusal again, with what is left of the pause, and can say so. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

const subscriptionOf = (url: string) =>
  /\/subscriptions\/([^/?]+)/i.exec(url)?.[1].toLowerCase() ?? '';

/**
 * The fewest requests that an answer says are left: `x-ms-ratelimit-remaining-subscription-reads: 249` is one of
 * several, and a provider counts by itself in `x-ms-ratelimit-remaining-resource: Microsoft.Compute/HighCostGet;159`.
 *
 * Source: https://learn.microsoft.com/troubleshoot/azure/virtual-machines/troubleshooting-throttling-errors, read 2026-12-01.
 */
const remainingIn = (headers: Iterable<[string, string]>) =>
  Math.min(
    ...[...headers].flatMap(([name, value]) => {
      const counts = /^x-ms-ratelimit-remaining-resource$/i.test(name)
        ? value.split(',').map(each => each.split(';').pop()!.trim())
        : [value].filter(() =>
            /^x-ms-ratelimit-remaining-.*reads$/i.test(name),
          );
      return counts.filter(each => /^\d+$/.test(each)).map(Number);
    }),
  );

/**
 * The bound on requests that the accounts of a process share.
 *
 * @internal
 */
export const limitRequests = (): pLimit.Limit => pLimit(REQUESTS_AT_ONCE);

interface Subscription {
  readonly limit: pLimit.Limit;
  quietUntil: number;
  /** The last 429. */
  refusal?: PipelineResponse;
}

/**
 * Keeps requests few: at once, in all and of each subscription, and, before Azure refuses any, when it says that
 * little of a quota is left, which is the identity's. For sessions that only read, whose clients share one such policy.
 *
 * @internal
 */
export function politePolicy(options: {
  /** See {@link limitRequests}. */
  readonly inAll: pLimit.Limit;
  readonly timing?: Pick<Timing, 'now' | 'wait'>;
}): PipelinePolicy {
  const { inAll, timing = systemTiming } = options;
  const now = () => timing.now().getTime();
  const unaborted = new AbortController().signal;
  const subscriptions = new Map<string, Subscription>();

  return {
    name: 'natGatewayPolite',
    async sendRequest(request, next) {
      const key = subscriptionOf(request.url);
      const subscription: Subscription = subscriptions.get(key) ?? {
        limit: pLimit(REQUESTS_AT_ONCE_OF_SUBSCRIPTION),
        quietUntil: 0,
      };
      subscriptions.set(key, subscription);
      const beQuiet = (milliseconds: number) => {
        subscription.quietUntil = Math.max(
          subscription.quietUntil,
          now() + milliseconds,
        );
      };
      return subscription.limit(async () => {
        const signal = (request.abortSignal ?? unaborted) as AbortSignal;
        while (subscription.quietUntil > now() && !signal.aborted) {
          const milliseconds = subscription.quietUntil - now();
          const { refusal } = subscription;
          if (refusal && milliseconds > LONGEST_WAIT_MILLISECONDS) {
            refusal.headers.set('retry-after-ms', milliseconds);
            return { ...refusal, request };
          }
          await timing.wait(milliseconds, { signal });
        }
        const response = await inAll(() => next(request));
        if (response.status === 429) {
          subscription.refusal = response;
          beQuiet(
            retryAfterOf(name => response.headers.get(name)) ??
              REFILL_MILLISECONDS,
          );
        } else if (remainingIn(response.headers) < REMAINING_READS_AT_LEAST) {
          beQuiet(REFILL_MILLISECONDS);
        }
        return response;
      });
    },
  };
}
