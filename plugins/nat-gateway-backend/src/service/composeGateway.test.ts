import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { exampleGateway } from '../tests/exampleGateway';
import { exampleScope } from '../tests/exampleScope';
import { composeGateway } from './composeGateway';

const scope = {
  scope: exampleScope.scope,
  subject: { provider: 'azure', scope: 'azure/test/x' },
  gaps: [],
  history: { gaps: [] },
  requested: 0,
  answered: 0,
} as const;
const stored = (document: ReturnType<typeof exampleGateway>) => ({
  id: 'a'.repeat(32),
  subject: { ...scope.subject, ownerRef: 'group:default/shop' },
  document,
});
const compose = (
  document: ReturnType<typeof exampleGateway>,
  options: { createdGuids?: Record<string, string>; stale?: boolean } = {},
) =>
  composeGateway(stored(document), {
    cloud: azureCloud,
    scope,
    createdGuids: {},
    adoptedGuids: {},
    stale: false,
    knownSince: new Map(),
    ...options,
  });

describe('composeGateway', () => {
  it('computes usage from the figures and the addresses', () => {
    expect(compose(exampleGateway('nat-a'))).toMatchObject({
      id: 'a'.repeat(32),
      ownerRef: 'group:default/shop',
      status: 'healthy',
      usage: {
        inventoryPorts: 129_024,
        peakProtocol: 'TCP',
        utilisations: expect.arrayContaining([
          expect.objectContaining({
            id: 'inventory',
            used: 12_902,
            of: 129_024,
          }),
        ]),
      },
    });
  });

  it('does not hand on the bare figures beside the usage', () => {
    expect(compose(exampleGateway('nat-a'))).not.toHaveProperty('measurement');
  });

  it('leaves out what the cloud has not measured', () => {
    const { measurement, ...unmeasured } = exampleGateway('nat-a');
    const gateway = compose(unmeasured);
    expect(gateway.usage).toBeUndefined();
    expect(gateway.status).toBe('unknown');
  });

  it('does not call stale data healthy', () => {
    expect(compose(exampleGateway('nat-a'), { stale: true }).status).toBe(
      'unknown',
    );
  });

  it('says exhausted on evidence', () => {
    const failing = exampleGateway('nat-a', { failedConnections: 12 });
    expect(compose(failing).status).toBe('exhausted');
  });

  it('knows what a run created, whatever the spelling of its id', () => {
    const gateway = exampleGateway('NAT-A');
    expect(compose(gateway).origin).toBe('foreign');
    expect(
      compose(gateway, {
        createdGuids: { [gateway.resourceId.toLowerCase()]: 'guid' },
      }).origin,
    ).toBe('created');
  });
});
