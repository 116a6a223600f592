import { startDemo } from '../__testUtils__/startDemo';
import type { Scenario } from './Scenario';

describe('a scenario', () => {
  it.each<[string, Scenario, string]>([
    ['a word that it does not know', { vpc: [] } as Scenario, "'vpc'"],
    [
      'a subnet without its network',
      {
        subnets: [
          {
            id: 'subnet-1',
            vpcId: 'vpc-1',
            zone: 'us-east-1a',
            cidr: '10.0.0.0/24',
          },
        ],
      },
      'subnet-1 names vpc-1, which is not among the vpcs',
    ],
    [
      'two things of one id',
      {
        vpcs: [
          { id: 'vpc-1', cidrs: ['10.0.0.0/16'] },
          { id: 'vpc-1', cidrs: ['10.1.0.0/16'] },
        ],
      },
      "two vpcs 'vpc-1'",
    ],
    [
      'a policy that the emulator would not enforce',
      {
        roles: [
          {
            name: 'r',
            policies: [
              {
                Version: '2012-10-17',
                Statement: {
                  Effect: 'Allow',
                  Action: '*',
                  Resource: '*',
                  Condition: { DateLessThan: { 'aws:CurrentTime': '2026' } },
                },
              },
            ],
          },
        ],
      },
      'an operator that the emulator does not know',
    ],
  ])('is refused with %s', async (_, scenario, message) => {
    await expect(startDemo({}, { scenario })).rejects.toThrow(message);
  });

  it('is generated, the same for the same seed', async () => {
    const listOf = async (seed: number) => {
      const { aws } = await startDemo({}, { scale: { vpcs: 3, seed } });
      const traffic = aws.state.list('traffic');
      const gateways = aws.state.list('natGateways');
      await aws.stop();
      expect(gateways).toHaveLength(9);
      return traffic;
    };
    expect(await listOf(1)).toEqual(await listOf(1));
    expect(await listOf(1)).not.toEqual(await listOf(2));
    await expect(startDemo({}, { scale: { vpcs: 0 } })).rejects.toThrow(
      'from 1 to 200',
    );
  });

  it('begins again, and gives way to another one, but not to one with a mistake', async () => {
    const { aws } = await startDemo({});
    expect(() => aws.load({ zones: [] })).toThrow('zones');
    expect(aws.state.list('vpcs')).toHaveLength(2);
    aws.load('empty');
    expect(aws.state.list('vpcs')).toEqual([]);
    aws.reset();
    expect(aws.state.list('vpcs')).toEqual([]);
    await aws.stop();
  });
});
