import os from 'node:os';
import path from 'node:path';
import { internet } from '../../lab/labAddresses';
import {
  Behaviour,
  carriedBy,
  connect,
  movesOf,
  peer,
  zone,
} from './Behaviour';

/** Established connections take every entry of the kernel's table. */
export const conntrackFull: Behaviour = {
  what: 'the connection table is full of established connections',
  expected:
    'every destination fails; moves to the peer, which serves; back when there is room',
  async play(lab) {
    const onNat = (script: string) =>
      lab.network.onNat(lab.cloud.natOf(zone), script);
    const fill = path.join(os.tmpdir(), `${lab.network.prefix}-fill`);
    await onNat(
      `max=$(cat /proc/sys/net/netfilter/nf_conntrack_max)
awk -v max="$max" 'BEGIN { for (i = 0; i <= max + 50000; i++) printf "-I -p tcp -s 10.%d.%d.%d -d 198.18.0.1 --sport %d --dport 443 --state ESTABLISHED --timeout 300 -u SEEN_REPLY,ASSURED\\n", 64 + int(i / 65536) % 64, int(i / 256) % 256, i % 256, 1024 + i % 60000 }' >${fill}
conntrack --load-file ${fill} >/dev/null 2>&1 || true
rm ${fill}`,
    );
    const [count, max] = (
      await onNat(
        'cat /proc/sys/net/netfilter/nf_conntrack_count /proc/sys/net/netfilter/nf_conntrack_max',
      )
    )
      .trim()
      .split('\n')
      .map(Number);
    await carriedBy(lab, peer);
    const during = await connect(lab, internet.partner);
    await onNat('conntrack -F 2>/dev/null');
    await carriedBy(lab, zone);
    return {
      seen: `${count} of ${max} entries, ${movesOf(lab)} moves, peer ${
        during.address ? 'serves' : 'fails'
      }`,
      isMet: count >= max && movesOf(lab) === 2 && during.address !== undefined,
    };
  },
};
