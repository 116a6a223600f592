import { mockServices } from '@backstage/backend-test-utils';
import type {
  Acknowledgement,
  CloudDescription,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  SpecsCapability,
  WritesCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type {
  RunConfiguration,
  RunServiceOptions,
} from '../../runs/hold/RunServiceOptions';
import { RunService } from '../../runs/RunService';
import { createRunServiceOptions } from '../createRunServiceOptions';
import { createTestProvider } from '../createTestProvider';
import { ManualTiming } from '../ManualTiming';
import { TestCloud } from '../TestCloud';
import { testDocument } from '../testDocument';

/**
 * A replica with a test cloud, and what a test does with it: `begin` starts a run, `finish` also
 * waits until no replica works on it, `messages` is its log.
 *
 * @internal
 */
export async function setUpRuns(
  knex: Knex,
  options: {
    readonly intercept?: (point: string) => Promise<void> | void;
    readonly specs?: Partial<SpecsCapability>;
    readonly writes?: Partial<WritesCapability>;
    readonly configuration?: RunConfiguration;
    readonly subnets?: Readonly<Record<string, string | null>>;
    /** As Azure, which compares ids without case, unless said otherwise. */
    readonly idKey?: CloudDescription['idKey'];
    readonly hasScope?: RunServiceOptions['hasScope'];
    /** Of a replica that was there before. */
    readonly cloud?: TestCloud;
  } = {},
) {
  const cloud =
    options.cloud ??
    new TestCloud(
      options.subnets ?? { '/network/s1': null, '/network/s2': null },
    );
  const { intercept, configuration, idKey } = options;
  const created = createTestProvider({ cloud, intercept });
  const provider = {
    ...created,
    description: { ...created.description, ...(idKey && { idKey }) },
    specs: { ...created.specs, ...options.specs },
    writes: { ...created.writes, ...options.writes },
  };
  const timing = new ManualTiming();
  const logger = mockServices.logger.mock();
  const converged: string[] = [];
  const service = new RunService({
    ...createRunServiceOptions({
      database: knex,
      provider,
      logger,
      timing,
      onConverged: ({ id }) => converged.push(id),
      ...(configuration && { configuration }),
    }),
    hasScope: options.hasScope,
  });
  const begin = async (
    acknowledgement: Acknowledgement,
    more: {
      readonly idempotencyKey?: string;
      readonly document?: ReturnType<typeof testDocument>;
    } = {},
  ) =>
    service.start({
      spec: service.accept(more.document ?? testDocument()),
      acknowledgement,
      startedBy: 'user:default/ann',
      idempotencyKey: more.idempotencyKey,
    });
  const finish = async (
    acknowledgement: Acknowledgement,
    more: Parameters<typeof begin>[1] = {},
  ) => {
    const { run } = await begin(acknowledgement, more);
    await service.idle();
    return service.get(run.id);
  };
  const messages = async (id: string) => {
    const { signal } = new AbortController();
    const page = await service.events(id, {
      after: 0,
      waitMilliseconds: 0,
      signal,
    });
    expect(page.events.map(event => event.sequence)).toEqual(
      page.events.map((_, index) => index + 1),
    );
    return page.events.map(event => event.message);
  };
  return {
    cloud,
    provider,
    service,
    timing,
    logger,
    converged,
    begin,
    finish,
    messages,
  };
}
