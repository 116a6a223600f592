import { internet, labAddresses } from '../../lab/labAddresses';
import { Behaviour, connect, zone } from './Behaviour';

/** One destination uses up the ports of an address. */
export const portsExhausted: Behaviour = {
  what: '80,000 UDP flows to one destination address and port',
  expected:
    'at most 64,512 held; others counted as refused; another destination works',
  async play(lab) {
    const [one, two] = labAddresses(0).workload.hosts;
    const flood = (localAddress: string, sourcePorts: number) =>
      lab.workload().call<number>('floodUdp', {
        host: internet.partner,
        localAddress,
        firstSourcePort: 2_000,
        sourcePorts,
        destinationPorts: 1,
      });
    const onNat = (script: string) =>
      lab.network.onNat(lab.cloud.natOf(zone), script);
    await onNat(
      'echo 120 >/proc/sys/net/netfilter/nf_conntrack_udp_timeout; conntrack -F 2>/dev/null',
    );
    const sent = (await flood(one, 60_000)) + (await flood(two, 20_000));
    const held = Number(
      await onNat(
        `conntrack -L -p udp -d ${internet.partner} 2>/dev/null | wc -l`,
      ),
    );
    const refused = await onNat(
      "conntrack -S | grep -o 'drop=[0-9]*\\|insert_failed=[0-9]*' | cut -d= -f2 | paste -sd+ | bc",
    );
    const other = await connect(lab, internet.otherPartner);
    return {
      seen: `${sent} sent, ${held} held, ${refused.trim()} counted, other destination ${
        other.address ? 'works' : 'fails'
      }`,
      isMet:
        sent === 80_000 &&
        held <= 64_512 &&
        held > 60_000 &&
        Number(refused) > 0 &&
        other.address !== undefined,
    };
  },
};
