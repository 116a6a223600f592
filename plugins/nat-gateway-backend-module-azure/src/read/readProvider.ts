import { z } from 'zod/v3';
import type { AzureSession } from './AzureSession';

const answerSchema = z.object({
  resourceTypes: z.array(
    z.object({
      resourceType: z.string(),
      apiVersions: z.array(z.string()),
      /** Display names of regions; empty: of no region, or not told. */
      locations: z.array(z.string()).default([]),
      zoneMappings: z
        .array(z.object({ location: z.string(), zones: z.array(z.string()) }))
        .default([]),
    }),
  ),
});

// A resource provider gets a new api-version every few months, and a region more rarely.
const KEPT_MILLISECONDS = 60 * 60_000;

/**
 * A type of a resource provider.
 *
 * @internal
 */
export type ProviderType = Readonly<
  z.output<typeof answerSchema>['resourceTypes'][number]
>;

interface Kept {
  readonly until: number;
  readonly answer: Promise<readonly ProviderType[]>;
}

const kept = new WeakMap<AzureSession, Map<string, Kept>>();

async function readTypes(
  session: AzureSession,
  options: Parameters<typeof readProvider>[1],
): Promise<readonly ProviderType[]> {
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
 * The types of a resource provider, with their api-versions and regions, remembered for an hour.
 *
 * @internal
 */
export async function readProvider(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    /** `Microsoft.Network` … */
    readonly provider: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<readonly ProviderType[]> {
  const { subscriptionId, provider, now } = options;
  const reader = session.reader ?? session;
  const ofSession = kept.get(reader) ?? new Map<string, Kept>();
  kept.set(reader, ofSession);
  const key = `${subscriptionId} ${provider}`.toLowerCase();
  const known = ofSession.get(key);
  if (known && known.until > now().getTime()) return known.answer;
  const answer = readTypes(reader, options);
  ofSession.set(key, { until: now().getTime() + KEPT_MILLISECONDS, answer });
  answer.catch(() => ofSession.delete(key));
  return answer;
}
