import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const apps = `${shopIds.network}/subnets/apps`;

describe('taking back what is gone', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure();
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const live = (id: string) => started.azure.state.get(id);
  const deleteForeign = (resourceId: string) =>
    writeForeign(started, { resourceId, edit: () => undefined });
  const detach = () =>
    writeForeign(started, {
      resourceId: apps,
      edit: raw => {
        const { natGateway: _gateway, ...properties } =
          raw.properties as JsonObject;
        return { ...raw, properties };
      },
    });

  it('is done for a subnet that was deleted meanwhile, and the rest is removed', async () => {
    await applicant.apply(shopDocument({ subnets: [apps] }));
    await deleteForeign(apps);
    const undone = await applicant.undo();
    expect(undone[0].settled.incidents).toEqual([]);
    expect(live(shopIds.gateway)).toBeUndefined();
    expect(live(shopIds.prefix)).toBeUndefined();
  });

  it('is done for all that a run created and that was deleted meanwhile', async () => {
    await applicant.apply(shopDocument({ subnets: [apps] }));
    await detach();
    await deleteForeign(shopIds.gateway);
    await deleteForeign(shopIds.prefix);
    await expect(applicant.undo()).resolves.toHaveLength(3);
  });

  it('is done for a change of a gateway that is gone, or that is another one by now', async () => {
    const document = shopDocument({ subnets: [apps] });
    await applicant.apply(document);
    const longer = shopDocument({ subnets: [apps], idleTimeoutMinutes: 30 });
    const change = async () => {
      applicant.begun.splice(0);
      await applicant.apply(longer);
      expect(applicant.begun.map(({ step }) => step.kind)).toEqual([
        'updateGateway',
      ]);
    };
    await change();
    await detach();
    const { etag: _etag, ...body } = live(shopIds.gateway) as JsonObject;
    await deleteForeign(shopIds.gateway);
    const [{ step, before }] = applicant.begun;
    await expect(applicant.undo()).resolves.toHaveLength(1);

    await writeForeign(started, {
      resourceId: shopIds.gateway,
      edit: () => body,
    });
    applicant.begun.splice(0, Infinity, { step, before });
    const standing = live(shopIds.gateway);
    await applicant.undo();
    expect(live(shopIds.gateway)).toEqual(standing);
  });
});
