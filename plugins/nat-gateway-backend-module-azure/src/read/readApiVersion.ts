import { NotFoundError } from '@backstage/errors';
import { z } from 'zod/v3';
import type { AzureSession } from './AzureSession';

const answerSchema = z.object({
  resourceTypes: z.array(
    z.object({ resourceType: z.string(), apiVersions: z.array(z.string()) }),
  ),
});

// A resource provider gets a new api-version every few months.
const KEPT_MILLISECONDS = 60 * 60_000;

type Versions = z.output<typeof answerSchema>['resourceTypes'];

interface Kept {
  readonly until: number;
  readonly answer: Promise<Versions>;
}

const kept = new WeakMap<AzureSession, Map<string, Kept>>();

async function readVersions(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    readonly provider: string;
    readonly signal: AbortSignal;
  },
): Promise<Versions> {
  const arm = await session.arm();
  const { body } = await arm.send({
    method: 'GET',
    path: `/subscriptions/${options.subscriptionId}/providers/${options.provider}`,
    apiVersion: '2021-04-01',
    signal: options.signal,
  });
  return answerSchema.parse(body).resourceTypes;
}

/**
 * The newest stable api-version that a resource provider lists for a type, remembered for an hour.
 * A resource that we did not create is read and written with it: an older one would hide properties.
 *
 * @internal
 */
export async function readApiVersion(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    /** `Microsoft.Network` … */
    readonly provider: string;
    /** `natGateways`, `virtualNetworks/subnets` … A type that is not listed has its parent's. */
    readonly type: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  const { subscriptionId, provider, type, now } = options;
  const reader = session.reader ?? session;
  const ofSession = kept.get(reader) ?? new Map<string, Kept>();
  kept.set(reader, ofSession);
  const key = `${subscriptionId} ${provider}`.toLowerCase();
  const known = ofSession.get(key);
  const answer =
    known && known.until > now().getTime()
      ? known.answer
      : readVersions(reader, options);
  if (answer !== known?.answer) {
    ofSession.set(key, {
      until: now().getTime() + KEPT_MILLISECONDS,
      answer,
    });
    answer.catch(() => ofSession.delete(key));
  }

  const versions = await answer;
  const listed = [type, type.split('/')[0]]
    .map(name =>
      versions.find(
        ({ resourceType }) => resourceType.toLowerCase() === name.toLowerCase(),
      ),
    )
    .find(entry => entry !== undefined);
  const newest = listed?.apiVersions
    .filter(version => /^\d{4}-\d{2}-\d{2}$/.test(version))
    .sort()
    .at(-1);
  if (!newest) {
    throw new NotFoundError(
      `${provider} lists no stable api-version for ${type} in subscription ${subscriptionId}; register the resource provider there ('az provider register --namespace ${provider}')`,
    );
  }
  return newest;
}
