import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  ObservedCluster,
  RunEventPage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createTestProvider } from '../testing/createTestProvider';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { serviceHeader } from './serviceHeader';
import { startNatGatewayBackend } from './startNatGatewayBackend';

const runs = '/api/nat-gateway/v1/runs';

/**
 * Starts the plugin over a test cloud, with the ways to begin a run and to follow it.
 *
 * @internal
 */
export async function startRunsBackend(
  options: Partial<Parameters<typeof startNatGatewayBackend>[0]> & {
    readonly intercept?: (point: string) => Promise<void> | void;
    readonly cloud?: TestCloud;
    readonly clusters?: readonly ObservedCluster[];
  } = {},
) {
  const cloud =
    options.cloud ??
    new TestCloud({ '/network/s1': null, '/network/s2': null });
  const observed: string[] = [];
  const provider = createTestProvider({
    cloud,
    clusters: options.clusters,
    intercept: async point => {
      observed.push(point);
      await options.intercept?.(point);
    },
  });
  const { api } = await startNatGatewayBackend({
    providers: [provider],
    ...options,
  });
  const begin = (
    body: object = {
      spec: testDocument(),
      acknowledgement: {
        sourceAddressesChange: true,
        newAddressesUnseen: true,
      },
    },
    authorization = mockCredentials.user.header('user:default/ada'),
  ) => api.post(runs).set('Authorization', authorization).send(body);

  /** Follows a run, as the scaffolder does, until it has the state. */
  const follow = async (id: string, state: string) => {
    const messages: string[] = [];
    let after = 0;
    for (;;) {
      const { body }: { body: RunEventPage } = await api
        .get(`${runs}/${id}/events?after=${after}`)
        .set('Authorization', serviceHeader('plugin:scaffolder'));
      messages.push(...body.events.map(event => event.message));
      after = body.next;
      if (body.state === state) {
        return messages;
      }
      if (['succeeded', 'undone', 'failed', 'cancelled'].includes(body.state)) {
        throw new Error(`${body.state}, not ${state}: ${messages.join('\n')}`);
      }
    }
  };
  return { api, cloud, observed, begin, follow };
}
