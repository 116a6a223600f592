import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  TAG_MANAGED_BY,
  TAG_RUN,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { isUnwritten } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const foreignGateway = `${shopIds.group}/natGateways/nat-terraform-weu`;

describe('a write that fails', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure();
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const document = shopDocument({ subnets: [shopIds.nodes] });
  const prefixBody = (tags: JsonObject = {}) => ({
    location: 'westeurope',
    sku: { name: 'Standard' },
    tags,
    properties: { prefixLength: 31 },
  });
  const live = () => started.azure.state.get(shopIds.prefix);

  /** The error of a step, with what another writer does between its read and its write. */
  async function errorOf(
    kind: string,
    options: { readonly meanwhile: () => Promise<void> },
    spec = document,
  ): Promise<unknown> {
    const { plan } = await applicant.look(spec);
    for (const step of plan.steps) {
      if (step.kind !== kind) {
        await applicant.write(step);
        continue;
      }
      let isFirst = true;
      const writing = applicant.write(step, {
        storeBefore: async () => {
          if (isFirst) {
            isFirst = false;
            await options.meanwhile();
          }
        },
      });
      return writing.catch((error: unknown) => error);
    }
    throw new Error(`no step ${kind}`);
  }

  const putForeignGateway = () =>
    writeForeign(started, {
      resourceId: shopIds.nodes,
      edit: raw => ({
        ...raw,
        properties: {
          ...(raw.properties as JsonObject),
          natGateway: { id: foreignGateway },
        },
      }),
    });
  const putForeignPrefix = () =>
    writeForeign(started, {
      resourceId: shopIds.prefix,
      edit: () => prefixBody(),
    });

  it('has written nothing when another writer was faster, whatever the error is', async () => {
    const attached = await errorOf('attachSubnet', {
      meanwhile: putForeignGateway,
    });
    expect(attached).toMatchObject({ name: 'ConflictError' });
    expect(isUnwritten(attached)).toBe(true);
  });

  it('has written nothing when what it changes went away meanwhile', async () => {
    const apps = `${shopIds.network}/subnets/apps`;
    const gone = await errorOf(
      'attachSubnet',
      {
        meanwhile: () =>
          writeForeign(started, { resourceId: apps, edit: () => undefined }),
      },
      shopDocument({ subnets: [apps] }),
    );
    expect(gone).toMatchObject({ name: 'NotFoundError' });
    expect(isUnwritten(gone)).toBe(true);
  });

  it('has written nothing when the name was taken meanwhile', async () => {
    const taken = await errorOf('createPublicIpPrefix', {
      meanwhile: putForeignPrefix,
    });
    expect(taken).toMatchObject({ name: 'ConflictError' });
    expect(isUnwritten(taken)).toBe(true);
  });

  it('may have written when an answer was lost before it was refused', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/publicIPPrefixes/',
      resetBefore: true,
    });
    let stored = 0;
    const { plan } = await applicant.look(document);
    const error = await applicant
      .write(plan.steps[0], {
        storeBefore: async () => {
          stored += 1;
          if (stored === 2) {
            await putForeignPrefix();
          }
        },
      })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(isUnwritten(error)).toBe(false);
  });

  it('is taken back by the tag of its run when its guid was never recorded', async () => {
    const { plan } = await applicant.look(document);
    await writeForeign(started, {
      resourceId: shopIds.prefix,
      edit: () =>
        prefixBody({
          [TAG_MANAGED_BY]: 'backstage-nat-gateway',
          [TAG_RUN]: applicant.runId,
        }),
    });
    const guid = (live()?.properties as JsonObject).resourceGuid;
    const reverse = started.provider.writes.reverse(plan.steps[0], {
      before: null,
      result: {},
      created: false,
      runId: applicant.runId,
    });
    if (!('step' in reverse)) throw new Error('no reverse');
    // A person who has to do it is told how to find what is ours, and no name of what may not be.
    expect(reverse.command).toBe(
      'az resource list --tag nat-gateway-run=run-1',
    );
    const stored: unknown[] = [];
    await applicant.write(reverse.step, {
      storeBefore: async (_before, options) => {
        expect(live()).toBeDefined();
        stored.push(options?.found);
      },
    });
    // Recorded before it is deleted.
    expect(stored).toEqual([
      { resourceId: shopIds.prefix, resourceGuid: guid },
    ]);
    expect(live()).toBeUndefined();
  });
});
