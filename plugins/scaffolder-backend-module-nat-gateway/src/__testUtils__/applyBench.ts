import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { createAdoptAction } from '../actions/adopt';
import { createApplyAction } from '../actions/apply';
import type { createChangeAction } from '../actions/change';
import type { createRetireAction } from '../actions/retire';
import { fakeBackend, type FakeAnswer, type SeenRequest } from './fakeBackend';

/**
 * A Spec as a template would pass it.
 *
 * @internal
 */
export const aSpec = {
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'nat-shop-weu' },
  spec: { account: 'demo', gateways: [{ name: 'nat-shop-weu' }] },
};

/**
 * `nat-gateway:apply` on a bench: over real HTTP against answers of the test, with pauses that
 * are counted and not waited for, and checkpoints that outlive an execution as those of a task do.
 *
 * @internal
 */
export async function applyBench(
  respond: (request: SeenRequest) => FakeAnswer | Promise<FakeAnswer>,
  /** Makes the action; absent: `nat-gateway:apply`. */
  createAction:
    | typeof createAdoptAction
    | typeof createApplyAction
    | typeof createChangeAction
    | typeof createRetireAction = createApplyAction,
) {
  const backend = await fakeBackend(respond);
  const pauses: number[] = [];
  const checkpoints = new Map<string, unknown>();
  const action = createAction({
    api: new NatGatewayClient({
      discoveryApi: { getBaseUrl: async () => backend.baseUrl },
      fetchApi: { fetch },
    }),
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    logger: mockServices.logger.mock(),
    linkToRun: runId => `https://portal.example/nat-gateway/runs/${runId}`,
    patience: {
      attempts: 3,
      firstPauseMilliseconds: 1_000,
      longestPauseMilliseconds: 30_000,
      pause: async milliseconds => {
        pauses.push(milliseconds);
      },
    },
  });

  return {
    pauses,
    seen: backend.seen,
    stop: () => backend.stop(),
    /** Executes the action once, as one execution of a task would. */
    async execute(
      options: {
        readonly spec?: JsonObject;
        readonly acknowledgement?: {
          readonly planHash?: string;
          readonly sourceAddressesChange?: boolean;
        };
        /** Of `nat-gateway:retire`. */
        readonly deleteAddresses?: boolean;
        /** Of `nat-gateway:adopt`. */
        readonly resourceId?: string;
        /** Of `nat-gateway:change`. */
        readonly gatewayName?: string;
        readonly set?: JsonObject;
        readonly taskId?: string;
        readonly isDryRun?: boolean;
        readonly signal?: AbortSignal;
      } = {},
    ) {
      const logger = mockServices.logger.mock();
      const outputs: Record<string, unknown> = {};
      const lines: string[] = [];
      for (const level of ['info', 'warn', 'error'] as const) {
        logger[level].mockImplementation(message => {
          lines.push(message);
        });
      }
      const finished = action.handler({
        ...createMockActionContext({
          input: {
            spec: { ...aSpec, ...options.spec },
            acknowledgement: options.acknowledgement,
            deleteAddresses: options.deleteAddresses,
            resourceId: options.resourceId ?? '',
            gatewayName: options.gatewayName,
            set: options.set,
          },
          logger,
          workspacePath: 'unused',
          task: { id: options.taskId ?? 'task-1' },
        }),
        isDryRun: options.isDryRun,
        signal: options.signal,
        output(name, value) {
          outputs[name] = value;
        },
        async checkpoint({ key, fn }) {
          if (!checkpoints.has(key)) {
            checkpoints.set(key, await fn());
          }
          return checkpoints.get(key) as Awaited<ReturnType<typeof fn>>;
        },
      });
      await finished;
      return { outputs, lines };
    },
  };
}
