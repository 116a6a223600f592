import type { JsonObject } from '@backstage/types';
import type { AzureSession } from '../read/AzureSession';
import type { ArmRequest } from '../read/ArmClient';
import { shopIds } from '../testing/shopDocument';
import { putRaw } from './putRaw';

describe('changing what exists', () => {
  it('is refused without an etag, since nothing would guard what others write', async () => {
    const requests: ArmRequest[] = [];
    const subnet: JsonObject = { id: shopIds.nodes, properties: {} };
    const session = {
      account: { name: 'demo' },
      arm: async () => ({
        send: async (request: ArmRequest) => {
          requests.push(request);
          const resourceTypes = [
            {
              resourceType: 'virtualNetworks/subnets',
              apiVersions: ['2026-01-01'],
            },
          ];
          return {
            status: 200,
            headers: {},
            body: request.path.endsWith('Microsoft.Network')
              ? { resourceTypes }
              : subnet,
          };
        },
      }),
    } as unknown as AzureSession;
    await expect(
      putRaw(
        {
          session,
          resourceId: shopIds.nodes,
          send: (_before, work) => work(),
          now: () => new Date(0),
          signal: new AbortController().signal,
        },
        {
          readOnlyFields: [],
          missing: () => new Error('missing'),
          edit: body => body,
        },
      ),
    ).rejects.toThrow(/aks-nodes came without an etag/);
    expect(requests.map(({ method }) => method)).not.toContain('PUT');
  });
});
