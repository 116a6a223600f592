import type { ManagedCluster } from '@azure/arm-containerservice';
import { allOf } from './allOf';
import type { AzureSession } from './AzureSession';

/** Steps that begin at once read one list; each that begins later reads its own. */
const HOLDS_MILLISECONDS = 2_000;

interface Kept {
  readonly at: number;
  readonly answer: Promise<readonly ManagedCluster[]>;
}

async function listClusters(session: AzureSession, subscriptionId: string) {
  const containers = await session.containerService(subscriptionId);
  return allOf(containers.managedClusters.list());
}

const kept = new WeakMap<AzureSession, Map<string, Kept>>();

/**
 * The clusters of a subscription as they were at most two seconds ago, for what is asked of them before a write.
 *
 * @internal
 */
export async function readClusters(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<readonly ManagedCluster[]> {
  const { subscriptionId, now, signal } = options;
  const reader = session.reader ?? session;
  const ofSession = kept.get(reader) ?? new Map<string, Kept>();
  kept.set(reader, ofSession);
  const key = subscriptionId.toLowerCase();
  const at = now().getTime();
  let known = ofSession.get(key);
  // A clock may be put back.
  if (!known || Math.abs(at - known.at) >= HOLDS_MILLISECONDS) {
    known = { at, answer: listClusters(reader, subscriptionId) };
    ofSession.set(key, known);
    known.answer.catch(() => ofSession.delete(key));
  }
  const clusters = await known.answer;
  signal.throwIfAborted();
  return clusters;
}
