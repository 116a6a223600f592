import { spawnSync } from 'node:child_process';
import { behaviour, Played } from '../prove/parts/behaviour';
import { publishMetrics, unmeasured } from '../prove/publishMetrics';
import { settings } from '../prove/settings';
import { readWatchedMetrics } from '../__testUtils__/readWatchedMetrics';
import { describeLab } from './__testUtils__/describeLab';
import { skipPart } from './__testUtils__/skipPart';
import { Lab } from './Lab';

const isMissing = (tool: string) => spawnSync('which', [tool]).status !== 0;
const missing = ['aws', 'jq'].filter(isMissing);
if (missing.length > 0) {
  skipPart({
    part: "the fleet's scripts in network namespaces, and what the fleet publishes",
    reason: `${missing.join(', ')} not found`,
    how: 'Install the AWS CLI and jq. Alarms and dashboard are compared with the contract only.',
  });
}

if (unmeasured.length > 0) {
  skipPart({
    part: 'whether probe_nat.sh publishes the throughput that the dashboard shows',
    reason: 'iperf3 not found',
    how: 'Debian: apt-get install iperf3',
  });
}

(missing.length > 0 ? describe.skip : describeLab)('operators', () => {
  it('verify, move a zone and move it back, and no request is lost', async () => {
    const played: Played[] = [];
    for await (const each of behaviour({ name: 'scripts' })) played.push(each);
    expect(played).toEqual([expect.objectContaining({ isMet: true })]);
  }, 300_000);

  it('watch only what the fleet publishes, with its dimensions', async () => {
    const lab = await Lab.start(settings.fast);
    try {
      const published = await publishMetrics(lab);
      for (const { name, dimensions } of published) {
        expect([name, dimensions]).toEqual([name, ['Environment', 'Zone']]);
      }
      const names = [...published.map(({ name }) => name), ...unmeasured];
      const watched = await readWatchedMetrics();
      for (const [where, metrics] of Object.entries(watched)) {
        expect(metrics.length).toBeGreaterThan(1);
        expect([where, metrics.filter(each => !names.includes(each))]).toEqual([
          where,
          [],
        ]);
      }
    } finally {
      await lab.stop();
    }
  }, 300_000);
});
