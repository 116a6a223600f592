import { skipPart } from './__testUtils__/skipPart';
import { SnatLab } from './__testUtils__/SnatLab';
import { simulateSnat } from './simulateSnat';

// Netfilter is not Azure: this checks the arithmetic of exhaustion alone.
const missing = SnatLab.missing();
if (missing) {
  skipPart({
    part: 'network namespaces',
    reason: `the kernel's own SNAT was not compared: ${missing}`,
    how: 'Run as root on Linux with iproute2 and nftables or iptables (Debian: apt-get install iproute2 nftables).',
  });
}
const duration = { kind: 'fixed', seconds: 60 } as const;
const describeWherePossible = missing ? describe.skip : describe;

describeWherePossible('exhaustion in the kernel', () => {
  const lab = new SnatLab();

  afterAll(() => lab.remove());

  it('serves 100 of 150 connections through 100 ports; a second destination at the same time loses none', async () => {
    await lab.build({ portCount: 100, listenOn: [8001, 8002] });
    const [busy, calm] = await lab.connect(
      { port: 8001, count: 150 },
      { port: 8002, count: 60 },
    );
    expect([busy, calm]).toEqual([100, 60]);
  }, 30_000);
});

describe('exhaustion in the simulator', () => {
  it('is the same: 100 are served, the second destination loses none', async () => {
    const { destinations } = await simulateSnat({
      seed: 2,
      destinations: [
        { name: 'busy', share: 150 / 210, duration },
        { name: 'calm', share: 60 / 210, duration },
      ],
      newConnections: { kind: 'rate', meanPerSecond: 21, durationSeconds: 10 },
      egress: { kind: 'natGateway', ipv4AddressCount: 1 },
      ceilings: { portsPerAddress: 100 },
    });
    const [busy, calm] = destinations;
    expect(busy.attempted).toBeGreaterThan(120);
    expect(busy.attempted - busy.failed).toBe(100);
    expect(calm.attempted).toBeGreaterThan(40);
    expect(calm.failed).toBe(0);
  });
});
