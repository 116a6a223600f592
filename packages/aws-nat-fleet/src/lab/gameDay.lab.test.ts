import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { behaviour, behaviours, Played } from '../prove/parts/behaviour';
import { GameDay, gameDays } from '../prove/parts/gameDays';
import { settings } from '../prove/settings';
import { describeLab } from './__testUtils__/describeLab';
import { Lab } from './Lab';
import { metrics } from '../contract';
import { WorkloadProbe } from './agent/createWorkload';
import { internet, labAddresses } from './labAddresses';
import { sweepLabs } from './sweepLabs';

describeLab('a fleet in network namespaces', () => {
  it('survives each fault with the same egress address, and goes back', async () => {
    const days: GameDay[] = [];
    for await (const day of gameDays({ which: 'fast', runs: 1 })) {
      days.push(day);
    }
    expect(days).toHaveLength(6);
    for (const { failover, failback } of days) {
      // Zero would mean that the fault broke nothing.
      expect(failover.outageMilliseconds).toBeGreaterThan(0);
      expect(failover.addresses).toEqual(['203.0.113.10']);
      expect(failback.lost).toBe(0);
    }
  }, 240_000);

  // The others take longer, and are played by `yarn prove:aws-fleet`.
  it('behaves as stated, in labs side by side', async () => {
    const short: readonly (keyof typeof behaviours)[] = [
      'allZonesFail',
      'describesLag',
      'sourceDestCheckOn',
      'standbyFails',
    ];
    const played = await Promise.all(
      short.map(async name => {
        const results: Played[] = [];
        for await (const each of behaviour({ name })) results.push(each);
        return results;
      }),
    );
    expect(played.flat()).toHaveLength(short.length);
    expect(played.flat().filter(({ isMet }) => !isMet)).toEqual([]);
  }, 120_000);

  it('applies its settings once, keeps them, and says what it put back', async () => {
    const lab = await Lab.start({ ...settings.fast, watched: false });
    try {
      const run = async (action: string) =>
        JSON.parse(await lab.runScript('i-00', action));
      expect(await run('apply')).toMatchObject({ repaired: [] });
      expect(await run('check')).toMatchObject({ interface: 'nat0' });
      await lab.network.onNat(
        'i-00',
        'nft flush ruleset; echo 0 >/proc/sys/net/ipv4/ip_forward; ip address del 10.0.50.10/32 dev nat0',
      );
      await expect(run('check')).rejects.toThrow(
        /net.ipv4.ip_forward=1[\s\S]*nftables[\s\S]*10.0.50.10/,
      );
      expect(await run('apply')).toMatchObject({
        repaired: [
          'sysctl net.ipv4.ip_forward',
          'nftables',
          'ip address add 10.0.50.10/32 dev nat0',
        ],
      });
      // A connection that began without rules is translated once they are back.
      const connection = async () => {
        await lab.workload().call('floodUdp', {
          host: internet.partner,
          localAddress: '10.0.0.10',
          firstSourcePort: 5_000,
          sourcePorts: 1,
          destinationPorts: 1,
        });
        return lab.network.onNat(
          'i-00',
          'conntrack -L -p udp --orig-port-src 5000 2>/dev/null',
        );
      };
      await lab.network.onNat(
        'i-00',
        'nft flush chain ip nat_fleet postrouting',
      );
      expect(await connection()).toContain('dst=10.0.0.10 ');
      expect(await run('apply')).toMatchObject({ repaired: ['nftables'] });
      expect(await connection()).toContain('dst=10.0.50.10 ');
      // The statistics of an ENA driver, which a veth does not have.
      await lab.network.onNat(
        'i-00',
        `mkdir -p $NAT_FLEET_RUN/bin
cat >$NAT_FLEET_RUN/bin/ethtool <<'ETHTOOL'
#!/bin/sh
for n in bw_in_allowance bw_out_allowance pps_allowance conntrack_allowance; do echo "     $n"_exceeded: 7; done
echo '     conntrack_allowance_available: 136812'
ETHTOOL
chmod +x $NAT_FLEET_RUN/bin/ethtool`,
      );
      const read = async () =>
        JSON.parse(
          await lab.network.onNat(
            'i-00',
            `PATH=$NAT_FLEET_RUN/bin:$PATH ${lab.script} metrics`,
          ),
        );
      const before = await read();
      const names = before._aws.CloudWatchMetrics[0].Metrics.map(
        ({ Name }: { Name: string }) => Name,
      );
      expect(names.sort()).toEqual(
        Object.values(metrics.names)
          .filter(name => /^(Conntrack|Bandwidth|Pps|Bytes)/.test(name))
          .sort(),
      );
      await connection();
      const after = await read();
      expect(after.ConntrackAllowanceAvailable).toBe(136_812);
      expect(after.PpsAllowanceExceeded).toBe(0);
      expect(after.BytesOut).toBeGreaterThan(0);
    } finally {
      await lab.stop();
    }
  }, 120_000);

  it('refuses settings that were edited by hand, and keeps the rules that it has', async () => {
    const lab = await Lab.start({ ...settings.fast, watched: false });
    try {
      const change = (sed: string) =>
        lab.network.onNat(
          'i-00',
          `cp $NAT_FLEET_ETC/settings $NAT_FLEET_ETC/good; sed -i '${sed}' $NAT_FLEET_ETC/settings`,
        );
      for (const [sed, message] of [
        [
          's/^ZONE=.*/ZONE="$(reboot)"/',
          'not KEY="value": line 2:ZONE="$(reboot)". Deploy the fleet again.',
        ],
        ['/^PROBE_ADDRESS=/d', 'PROBE_ADDRESS is missing.'],
        ['s/10.0.0.0.24/10.0.0.0\\/33/', 'nftables does not take the rules'],
      ]) {
        await change(sed);
        // Twice: what failed is not taken for what is loaded.
        for (let turn = 0; turn < 2; turn++) {
          await expect(lab.runScript('i-00', 'apply')).rejects.toThrow(message);
          await expect(lab.runScript('i-00', 'check')).rejects.toThrow();
        }
        await lab.network.onNat(
          'i-00',
          'mv $NAT_FLEET_ETC/good $NAT_FLEET_ETC/settings',
        );
        await expect(lab.runScript('i-00', 'check')).resolves.toContain(
          '"repaired":[]',
        );
      }
    } finally {
      await lab.stop();
    }
  }, 120_000);

  it('forwards listed sources only; each keeps its one of several addresses, also on the peer', async () => {
    const lab = await Lab.start({
      ...settings.fast,
      watched: false,
      addressesPerZone: 2,
    });
    try {
      const { hosts } = labAddresses(0).workload;
      const address = async (localAddress: string) =>
        (
          await lab.workload().call<WorkloadProbe>('askOnce', {
            host: internet.partner,
            everyMilliseconds: 0,
            timeoutMilliseconds: 1_500,
            localAddress,
          })
        ).address;
      const seen = () => Promise.all(hosts.map(address));
      const before = await seen();
      // The third is of the secondary CIDR, with a route table of its own.
      expect(before).toHaveLength(3);
      for (const each of before) {
        expect(['203.0.113.10', '203.0.113.11']).toContain(each);
      }
      await lab.cloud.command('drain', 'eu-west-1a');
      await lab.cloud.until(
        'moved',
        () => lab.cloud.carrierOf('eu-west-1a') === 'eu-west-1b',
      );
      expect(await seen()).toEqual(before);
      await lab.network.inWorkload(0, 'ip address add 10.9.9.9/32 dev eth0');
      expect(await address('10.9.9.9')).toBeUndefined();
      const forwarded = 'conntrack -L --orig-src 10.9.9.9 2>/dev/null';
      expect(await lab.network.onNat('i-01', forwarded)).toBe('');
    } finally {
      await lab.stop();
    }
  }, 120_000);

  it('/healthz tells the forwarding path, which egress of the box itself does not', async () => {
    const lab = await Lab.start({ ...settings.fast, watched: false });
    try {
      await lab.startHealthz('eu-west-1a');
      const status = async () =>
        (
          await lab.probeAgent('eu-west-1a').call<{ outcome: string }>('ask', {
            url: 'http://10.0.50.9:8080/healthz',
            timeoutMilliseconds: 2_000,
          })
        ).outcome;
      const becomes = (wanted: string) =>
        lab.cloud.until(
          `/healthz is ${wanted}`,
          async () => (await status()) === wanted,
        );
      await becomes('200');
      for (const fault of [
        'echo 0 >/proc/sys/net/ipv4/ip_forward',
        'nft flush chain ip nat_fleet postrouting',
        'nft add rule ip nat_fleet forward drop; nft flush chain ip nat_fleet forward',
      ]) {
        await lab.network.onNat('i-00', fault);
        await becomes('503');
        const own = await lab.network.onNat(
          'i-00',
          `python3 -c "import socket; s = socket.create_connection(('${internet.probed[0]}', 80), 2, ('10.0.50.9', 0)); print('open')"`,
        );
        expect(own.trim()).toBe('open');
        await lab.runScript('i-00', 'apply');
        await becomes('200');
      }
      // Others get no answer.
      await expect(
        lab.internet.call('ask', {
          url: 'http://203.0.113.200:8080/healthz',
          timeoutMilliseconds: 1_000,
        }),
      ).resolves.toMatchObject({ outcome: 'no answer in 1000 ms' });
    } finally {
      await lab.stop();
    }
  }, 120_000);

  it('what a killed lab left is removed by the next one', async () => {
    const { pid } = spawnSync('true');
    const name = `natlab-${pid}-1`;
    const folder = path.join(os.tmpdir(), `${name}-x`);
    for (const part of ['vpc', 'work0', 'work1', 'i-00', 'internet']) {
      spawnSync('ip', ['netns', 'add', `${name}-${part}`]);
    }
    fs.mkdirSync(folder);
    // Labs that start at once find the same leftovers.
    const swept = await Promise.all([sweepLabs(), sweepLabs(), sweepLabs()]);
    expect(swept.flat()).toContain(name);
    expect(fs.existsSync(folder)).toBe(false);
    expect(fs.existsSync(`/run/netns/${name}-vpc`)).toBe(false);
  });
});
