import type { Agent } from 'node:https';
import type pLimit from 'p-limit';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureAnswer } from './AzureAnswer';
import type { AzureSession } from './AzureSession';
import { answersPolicy } from './answersPolicy';
import { connectionsPolicy, createConnections } from './connectionsPolicy';
import { createArmClient } from './createArmClient';
import { createCredential } from './createCredential';
import { loadAzureSdk } from './loadAzureSdk';
import { limitRequests, politePolicy } from './politePolicy';
import { readAgainPolicy } from './readAgainPolicy';
import { refusalPolicy } from './refusalPolicy';
import { remembered } from './remembered';
import { shareTokens } from './shareTokens';
import { timeoutPolicy } from './timeoutPolicy';

// Azure answers within seconds; an answer to a write that does not come leaves it open.
const TIMEOUT_MILLISECONDS = 60_000;

/**
 * Makes the clients of an account. Nothing of a cloud SDK is loaded before the first call.
 *
 * A session that writes leaves retrying to the write path: a PUT that is sent again blindly could
 * take its own effect for that of another writer. One that reads tries again by {@link readAgainPolicy}.
 *
 * @internal
 */
export function createAzureSession(
  account: AzureAccount,
  options: {
    readonly purpose: 'read' | 'write';
    readonly reader?: AzureSession;
    /** Those that other sessions use as well; absent: its own. */
    readonly connections?: Agent;
    /** The bound on what sessions that read ask at once; absent: its own. */
    readonly inAll?: pLimit.Limit;
    readonly timeoutMilliseconds?: number;
    readonly onAnswer?: (answer: AzureAnswer) => void;
  },
): AzureSession {
  const { endpoints, cloud, certificateAuthority } = account;
  const {
    connections = createConnections(account),
    inAll = limitRequests(),
    reader,
    timeoutMilliseconds = TIMEOUT_MILLISECONDS,
  } = options;
  const clientOptions = {
    endpoint: endpoints.resourceManager,
    credentials: { scopes: [cloud.tokenScope] },
    tlsOptions: certificateAuthority ? { ca: certificateAuthority } : undefined,
    // The SDK obeys any Retry-After without a word to its caller.
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [
      ...(options.purpose === 'read'
        ? [
            { policy: readAgainPolicy, position: 'perCall' as const },
            // Each attempt waits for its turn, and tells what is left.
            {
              policy: politePolicy({ inAll }),
              position: 'perRetry' as const,
            },
          ]
        : []),
      {
        policy: connectionsPolicy(connections),
        position: 'perRetry' as const,
      },
      {
        policy: timeoutPolicy(timeoutMilliseconds),
        position: 'perCall' as const,
      },
      {
        policy: answersPolicy(status =>
          options.onAnswer?.({ account: account.name, status }),
        ),
        position: 'perRetry' as const,
      },
      // Per call: what the retries have come to.
      { policy: refusalPolicy, position: 'perCall' as const },
    ],
    userAgentOptions: { userAgentPrefix: 'backstage-nat-gateway' },
  };
  const credentials = remembered(async () =>
    shareTokens(await createCredential(account, options)),
  );
  const credential = () =>
    reader && !account.writeCredential
      ? reader.credential()
      : credentials(options.purpose);
  const arms = remembered(async endpoint =>
    createArmClient(endpoint, {
      credential: await credential(),
      clientOptions,
    }),
  );

  return {
    account,
    timeoutMilliseconds,
    reader,
    credential,
    network: remembered(async subscriptionId => {
      const { NetworkManagementClient } = await loadAzureSdk();
      return new NetworkManagementClient(
        await credential(),
        subscriptionId,
        clientOptions,
      );
    }),
    containerService: remembered(async subscriptionId => {
      const { ContainerServiceClient } = await loadAzureSdk();
      return new ContainerServiceClient(
        await credential(),
        subscriptionId,
        clientOptions,
      );
    }),
    metrics: remembered(async region => {
      const { MetricsClient } = await loadAzureSdk();
      return new MetricsClient(
        endpoints.metrics.replaceAll('{region}', region),
        await credential(),
        { ...clientOptions, endpoint: undefined },
      );
    }),
    arm: () => arms(endpoints.resourceManager),
  };
}
