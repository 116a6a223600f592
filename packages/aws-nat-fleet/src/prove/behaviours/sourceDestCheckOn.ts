import { ModifyNetworkInterfaceAttributeCommand } from '@aws-sdk/client-ec2';
import { Behaviour, carriedBy, movesOf, peer, zone } from './Behaviour';

/** A setting that only AWS holds is changed. */
export const sourceDestCheckOn: Behaviour = {
  what: 'source/destination check is switched on',
  expected: 'moves to the peer; config-guard switches it off; moves back',
  async play(lab) {
    const [{ natInterfaceId }] = lab.cloud.fleet.zones;
    await lab.cloud.clients('root').ec2.send(
      new ModifyNetworkInterfaceAttributeCommand({
        NetworkInterfaceId: natInterfaceId,
        SourceDestCheck: { Value: true },
      }),
    );
    await carriedBy(lab, peer);
    const report = JSON.stringify(await lab.cloud.guard());
    await carriedBy(lab, zone);
    const isRepaired = report.includes(
      `source/destination check of ${natInterfaceId}`,
    );
    return {
      seen: `${movesOf(lab)} moves, ${
        isRepaired ? 'repaired' : 'not repaired'
      }`,
      isMet: movesOf(lab) === 2 && isRepaired,
    };
  },
};
