import fc from 'fast-check';
import {
  DescribeAutoScalingGroupsCommand,
  StartInstanceRefreshCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeSubnetsCommand,
  EC2Client,
  ModifyNetworkInterfaceAttributeCommand,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { parameters, roles, tags } from '../contract';
import { FleetCloud, FleetCloudOptions } from '../lab/FleetCloud';
import { lambdas, readPolicy } from '../lab/labScenario';
import { ofTheService } from './__testUtils__/ofTheService';
import { a, b, c, startFleet, stopFleets } from './__testUtils__/startFleet';

/** Actions that were used and allowed, by role, over all tests of this file. */
const used = new Map<string, Set<string>>();

afterEach(() => stopFleets(used));

describe('nat-route-failover and eip-recover', () => {
  it('move routes and addresses of a failing zone to its peer, once, and tell it once', async () => {
    const { cloud, probed, forwarding, writes, news } = await startFleet({
      addressesPerZone: 2,
    });
    forwarding.delete(a);
    await probed(a, false);
    expect(cloud.carrierOf(a)).toBe(b);
    expect(writes()).toEqual([
      'ec2:ReplaceRoute',
      'ec2:ReplaceRoute',
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ]);
    expect(news().sort()).toEqual([
      `addresses-moved ${a} ${b}`,
      `routes-moved ${a} ${a} ${b}`,
    ]);
    const before = writes().length;
    await probed(a, false);
    expect(writes()).toHaveLength(before);
    expect(cloud.failures).toEqual([]);
  });

  it('go back after proof and dwell, not before', async () => {
    const { cloud, probed, forwarding, time } = await startFleet();
    forwarding.delete(a);
    await probed(a, false);
    forwarding.add(a);
    await probed(a, true);
    await probed(a, true);
    expect(cloud.carrierOf(a)).toBe(b);
    time.now += 600_000;
    await probed(a, true);
    expect(cloud.carrierOf(a)).toBe(a);
  });

  it('go never to an unhealthy peer, whatever it reported last', async () => {
    const { cloud, probed, forwarding, writes, news } = await startFleet({
      zones: [a, b, c],
    });
    await probed(b, true);
    forwarding.delete(a);
    forwarding.delete(b);
    await probed(a, false);
    expect(cloud.carrierOf(a)).toBe(c);
    forwarding.delete(c);
    await probed(c, false);
    await probed(b, false);
    expect(cloud.carrierOf(b)).toBe(b);
    expect(cloud.carrierOf(c)).toBe(c);
    expect(news()).toEqual(
      expect.arrayContaining([
        `no-healthy-zone ${b} ${b}`,
        `no-healthy-zone ${c} ${c}`,
      ]),
    );
    const before = writes().length;
    await probed(b, false);
    expect(writes()).toHaveLength(before);
  });

  it('a peer that cannot be asked is no unhealthy peer: no alert, and the next invocation moves', async () => {
    const { cloud, probed, forwarding, news, failover } = await startFleet();
    forwarding.delete(a);
    cloud.aws.faults.add({
      action: 'lambda:Invoke',
      principal: 'nat-route-failover',
      throttle: true,
      times: 3,
    });
    await expect(probed(a, false)).rejects.toThrow(
      `${a} stays with ${a}: the probes of its standbys could not be asked (${b}: `,
    );
    expect(news()).toEqual([]);
    await failover({ 'detail-type': 'Scheduled Event' });
    await cloud.aws.settle();
    expect(cloud.carrierOf(a)).toBe(b);
  });

  it('addresses come after the routes, and stay when there is no healthy peer', async () => {
    const { cloud, probed, forwarding, writes } = await startFleet();
    forwarding.delete(a);
    forwarding.delete(b);
    await probed(a, false);
    expect(
      cloud.aws.journal.entries().map(({ principal }) => principal),
    ).not.toContainEqual(expect.stringContaining('/eip-recover/'));
    forwarding.add(b);
    await probed(a, false);
    const moves = writes().filter(action => !action.startsWith('sns'));
    expect(moves).toEqual([
      'ec2:ReplaceRoute',
      'ec2:ReplaceRoute',
      'ec2:AssociateAddress',
    ]);
  });

  it('tries every route though one fails, and the next invocation finishes', async () => {
    const { cloud, probed, forwarding, news } = await startFleet();
    forwarding.delete(a);
    cloud.aws.faults.add({
      action: 'ec2:ReplaceRoute',
      resource: 'rtb-00',
      times: 3,
      respond: { status: 500 },
    } as never);
    await expect(probed(a, false)).rejects.toThrow(
      /rtb-00.*1 other route tables of eu-west-1a point to eu-west-1b/,
    );
    const route = (id: string) =>
      cloud.aws.state.get('routeTables', id)?.routes[0].target;
    expect([route('rtb-00'), route('rtb-10')]).toEqual(['eni-00', 'eni-01']);
    await probed(a, false);
    expect(cloud.carrierOf(a)).toBe(b);
    expect(news().filter(line => line.startsWith('routes-moved'))).toHaveLength(
      1,
    );
  });

  it('a route that was deleted or moved by hand comes back', async () => {
    const { cloud, failover } = await startFleet({
      prepare: built => {
        built.scenario.routeTables[0].routes = [];
        return built;
      },
    });
    await failover({ 'detail-type': 'Scheduled Event' });
    expect(cloud.carrierOf(a)).toBe(a);
    await cloud.clients('root').ec2.send(
      new ReplaceRouteCommand({
        RouteTableId: 'rtb-00',
        DestinationCidrBlock: '0.0.0.0/0',
        NetworkInterfaceId: 'eni-01',
      }),
    );
    await failover({ 'detail-type': 'Scheduled Event' });
    expect(cloud.carrierOf(a)).toBe(a);
  });

  it('drain and release, each given twice, are two moves', async () => {
    const { cloud, news } = await startFleet();
    for (const command of ['drain', 'drain', 'release', 'release'] as const) {
      await cloud.command(command, a);
      await cloud.aws.settle();
      expect(cloud.carrierOf(a)).toBe(command === 'drain' ? b : a);
    }
    expect(news().filter(line => line.startsWith('routes-moved'))).toHaveLength(
      2,
    );
  });

  it('an instance that stops is left before a probe says so', async () => {
    const { cloud, failover } = await startFleet();
    await failover({
      'detail-type': 'EC2 Instance State-change Notification',
      detail: { 'instance-id': 'i-00', state: 'stopping' },
    });
    await cloud.aws.settle();
    expect(cloud.carrierOf(a)).toBe(b);
    expect(cloud.carrierOf(b)).toBe(b);
  });

  it('a drain to a standby that fails is refused, and forced it stays there until its release', async () => {
    const { cloud, probed, forwarding, writes } = await startFleet({
      zones: [a, b, c],
    });
    forwarding.delete(c);
    await expect(cloud.command('drain', a, { to: c })).rejects.toThrow(
      /eu-west-1a stays with eu-west-1a.*eu-west-1c.*Nothing was changed/,
    );
    await probed(a, true);
    expect(cloud.carrierOf(a)).toBe(a);
    await expect(cloud.command('drain', 'x')).rejects.toThrow(
      `The fleet has no zone x, only ${a}, ${b}, ${c}`,
    );
    await expect(cloud.command('drain', a, { to: a })).rejects.toThrow(
      `${a} is no standby of ${a}, which has ${b}, ${c}`,
    );
    expect(writes()).toEqual([]);
    await cloud.command('drain', a, { to: c, force: true });
    await probed(c, false);
    await probed(a, true);
    expect(cloud.carrierOf(a)).toBe(c);
    await cloud.command('drain', a, { to: b });
    await cloud.aws.settle();
    expect(cloud.carrierOf(a)).toBe(b);
    await cloud.command('release', a);
    await cloud.aws.settle();
    expect(cloud.carrierOf(a)).toBe(a);
  });

  it.each([
    [
      'a route table of another VPC',
      'Route table rtb-00 is in vpc-0b, the fleet in vpc-0a. Nothing was changed',
    ],
    ['a route table that is not tagged', 'Route table rtb-00 is not tagged'],
    ['an unreadable fleet', '/nat/lab/fleet is not JSON'],
  ])('%s is refused before anything moves', async (what, message) => {
    const { probed, writes, forwarding, cloud } = await startFleet({
      prepare: built => {
        const [table] = built.scenario.routeTables;
        const { scenario } = built;
        if (what.includes('VPC')) {
          scenario.vpcs.push({ id: 'vpc-0b', cidrs: ['10.1.0.0/16'] });
          table.vpcId = 'vpc-0b';
          table.associations = [];
        } else if (what.includes('tagged')) table.tags = {} as never;
        else scenario.parameters[0].value = 'x';
        return built;
      },
    });
    forwarding.delete(a);
    await expect(probed(a, false)).rejects.toThrow(message);
    await expect(cloud.call(cloud.names.recoverFunction, {})).rejects.toThrow(
      message,
    );
    expect(writes()).toEqual([]);
  });

  it('an address that is not ours keeps all of its zone where they are', async () => {
    const { cloud, probed, forwarding, writes } = await startFleet({
      addressesPerZone: 2,
      prepare: built => {
        built.scenario.addresses[2].tags = {} as never;
        return built;
      },
    });
    forwarding.delete(a);
    await probed(a, false);
    expect(writes()).not.toContain('ec2:AssociateAddress');
    expect(cloud.failures.join()).toContain(
      "eipalloc-001 is not the fleet's 203.0.113.11",
    );
  });

  it('a state that was edited by hand is rebuilt from the routes, and told', async () => {
    const { cloud, probed, news } = await startFleet();
    await cloud.clients('root').ssm.send(
      new PutParameterCommand({
        Name: parameters('lab').state(a),
        Value: 'b!',
        Type: 'String',
        Overwrite: true,
      }),
    );
    await probed(a, true);
    expect(news()).toEqual([`state-rebuilt ${a}`]);
    expect(cloud.carrierOf(a)).toBe(a);
  });

  it('ends alike wherever it is killed, and told once, though it runs again or twice at once', async () => {
    const kill = async (killed: number) => {
      const { cloud, time, forwarding, news, failover, report } =
        await startFleet();
      forwarding.delete(a);
      time.now += 1_000;
      const event = report(a, false);
      // Killed: the n-th call of the function, and all its retries, never come back.
      cloud.aws.faults.add({
        principal: 'nat-route-failover',
        nth: killed,
        times: 3,
        resetBefore: true,
      } as never);
      await failover(event).catch(() => undefined);
      await Promise.all(
        [failover(event), failover(event)].map(each =>
          each.catch(() => undefined),
        ),
      );
      time.now += 1_000;
      await failover(report(a, false));
      await cloud.aws.settle();
      expect([killed, cloud.carrierOf(a)]).toEqual([killed, b]);
      expect(
        news().filter(line => line.startsWith('routes-moved')),
      ).toHaveLength(1);
    };
    // Together, as they wait for retries most of the time.
    await Promise.all(Array.from({ length: 12 }, (_, at) => kill(at + 1)));
  }, 120_000);

  it('in any order of events, twice or at once, with lagging describes: routes agree, addresses follow, and no route was pointed to a NAT that failed', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('fail' as const),
        zone: fc.constantFrom(a, b, c),
      }),
      fc.record({
        kind: fc.constant('recover' as const),
        zone: fc.constantFrom(a, b, c),
      }),
      fc.record({
        kind: fc.constant('report' as const),
        zone: fc.constantFrom(a, b, c),
        age: fc.nat(5),
        times: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({
        kind: fc.constantFrom('drain' as const, 'release' as const),
        zone: fc.constantFrom(a, b, c),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 1_500),
        async (steps, lag) => {
          const { cloud, time, forwarding, report, failover, wrongly } =
            await startFleet({
              zones: [a, b, c],
              describeLagMilliseconds: lag,
            });
          const reports: object[] = [];
          for (const each of steps) {
            time.now += 700;
            if (each.kind === 'fail') forwarding.delete(each.zone);
            else if (each.kind === 'recover') forwarding.add(each.zone);
            else if (each.kind === 'report') {
              reports.push(report(each.zone, forwarding.has(each.zone)));
              // An old report comes late, a new one several times at once.
              const event = reports[Math.max(0, reports.length - 1 - each.age)];
              await Promise.all(
                Array.from({ length: each.times }, () =>
                  failover(event).catch(() => undefined),
                ),
              );
            } else
              await cloud.command(each.kind, each.zone).catch(() => undefined);
          }
          for (let round = 0; round < 3; round++) {
            for (const zone of [a, b, c]) {
              time.now += 2_000;
              await failover(report(zone, forwarding.has(zone))).catch(
                () => undefined,
              );
            }
            await cloud.aws.settle();
          }
          time.now += 2_000;
          await cloud
            .call(cloud.names.recoverFunction, {})
            .catch(() => undefined);
          for (const zone of [a, b, c]) {
            const carrier = cloud.carrierOf(zone);
            // When none forwards, all stay where they are.
            const allowed = forwarding.size > 0 ? [...forwarding] : [a, b, c];
            expect(allowed).toContain(carrier);
          }
          expect(wrongly).toEqual([]);
          const told = cloud.announcements
            .filter(({ kind }) => kind === 'routes-moved')
            .map(({ zone, epoch }) => `${zone} ${epoch}`);
          expect(new Set(told).size).toBe(told.length);
        },
      ),
      {
        numRuns: Number(
          process.env.FLEET_RACES ?? (process.env.TEST_LONG ? 200 : 4),
        ),
      },
    );
  }, 600_000);
});

describe('config-guard', () => {
  it('puts back what differs, reports it, and warns of the fleet document', async () => {
    const { cloud } = await startFleet({ zones: [a] });
    await cloud.clients('root').ec2.send(
      new ModifyNetworkInterfaceAttributeCommand({
        NetworkInterfaceId: 'eni-00',
        SourceDestCheck: { Value: true },
      }),
    );
    await expect(cloud.guard()).resolves.toEqual({
      findings: [
        {
          severity: 'warning',
          message: expect.stringContaining(`${a} has no standby`),
        },
      ],
      zones: [
        {
          zone: a,
          instanceId: 'i-00',
          repaired: ['source/destination check of eni-00', 'nftables'],
        },
      ],
    });
    expect(
      cloud.aws.state.get('networkInterfaces', 'eni-00')?.sourceDestCheck,
    ).toBe(false);
  });
});

describe('asg-lifecycle-handler', () => {
  const targetGroupArn =
    'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/nat-lab-a/0123456789abcdef';
  const prepare: FleetCloudOptions['prepare'] = built => {
    built.fleet.zones[0].targetGroupArn = targetGroupArn;
    built.scenario.parameters[0].value = JSON.stringify(built.fleet);
    // The new holder finds the check on.
    built.scenario.networkInterfaces[0].sourceDestCheck = true;
    const scenario = {
      ...built.scenario,
      targetGroups: [
        {
          name: 'nat-lab-a',
          arn: targetGroupArn,
          vpcId: 'vpc-0a',
          port: 8080,
          targets: [{ id: 'i-00' }],
        },
      ],
    };
    return { ...built, scenario };
  };
  const holderOf = (cloud: FleetCloud) =>
    cloud.aws.state.get('networkInterfaces', 'eni-00')?.attachment
      ?.instanceId ?? '';
  const replace = (cloud: FleetCloud) =>
    cloud.clients('root').autoScaling.send(
      new StartInstanceRefreshCommand({
        AutoScalingGroupName: `nat-lab-${a}`,
      }),
    );

  it('replaces an instance: the new one tests itself, takes the interface of a drained zone, and the old one leaves nothing', async () => {
    const { cloud, until } = await startFleet({ prepare });
    await replace(cloud);
    await until(
      'replaced',
      () => cloud.aws.state.get('instances', 'i-00')?.state === 'terminated',
    );
    const holder = cloud.natOf(a);
    expect(holder).not.toBe('i-00');
    await until('back', () => cloud.carrierOf(a) === a);
    expect(
      cloud.announcements.filter(({ kind }) => kind === 'routes-moved'),
    ).toHaveLength(2);
    const targets = cloud.aws.state
      .list('targetGroups')[0]
      .targets.filter(({ state }) => state !== 'draining');
    expect(targets.map(({ id }) => id)).toEqual([holder]);
  }, 60_000);

  it('a Spot interruption drains the zone until a replacement serves; a rebalance recommendation waits for it', async () => {
    const { cloud, until, probed } = await startFleet({ prepare });
    const notice = (type: string, instanceId: string) =>
      cloud.call(cloud.names.lifecycleFunction, {
        'detail-type': type,
        detail: { 'instance-id': instanceId },
      });
    const interruption = 'EC2 Spot Instance Interruption Warning';
    await expect(notice(interruption, 'i-other')).resolves.toEqual({
      result: 'ignored',
    });
    await expect(
      notice('EC2 Instance Rebalance Recommendation', 'i-00'),
    ).resolves.toEqual({ result: 'waits-for-replacement' });
    expect(cloud.carrierOf(a)).toBe(a);
    for (let turn = 0; turn < 2; turn++) {
      await expect(notice(interruption, 'i-00')).resolves.toEqual({
        result: 'drained',
      });
    }
    await probed(a, true, 700_000);
    expect(cloud.carrierOf(a)).toBe(b);
    await replace(cloud);
    await until('back', () => cloud.carrierOf(a) === a);
    expect(cloud.natOf(a)).not.toBe('i-00');
    expect(
      cloud.announcements.filter(({ kind }) => kind === 'routes-moved'),
    ).toHaveLength(2);
  }, 60_000);

  it('a launch that never becomes healthy is abandoned, and has changed nothing', async () => {
    const { cloud, until, setMachine } = await startFleet({ prepare });
    setMachine('');
    await replace(cloud);
    await until('abandoned', () =>
      cloud.aws.journal
        .entries()
        .some(
          ({ action, input }) =>
            action.endsWith('CompleteLifecycleAction') &&
            JSON.stringify(input).includes('ABANDON'),
        ),
    );
    expect(cloud.natOf(a)).toBe('i-00');
    expect(cloud.carrierOf(a)).toBe(a);
    expect(cloud.announcements).toEqual([]);
  }, 60_000);

  it('no capacity in the zone: the standby goes on carrying it', async () => {
    const { cloud, forwarding, probed } = await startFleet({ prepare });
    cloud.aws.setCapacity(a, { isThere: false });
    cloud.aws.failInstance('i-00');
    forwarding.delete(a);
    await probed(a, false);
    await probed(a, false, 60_000);
    const { AutoScalingGroups = [] } = await cloud
      .clients('root')
      .autoScaling.send(new DescribeAutoScalingGroupsCommand({}));
    expect(AutoScalingGroups).toHaveLength(2);
    expect(cloud.carrierOf(a)).toBe(b);
  });

  it('a launch that fails after it took the interface gives it back, and the zone is released', async () => {
    const { cloud, until, forwarding } = await startFleet({ prepare });
    forwarding.delete(a);
    await replace(cloud);
    await until('taken', () => !['i-00', ''].includes(holderOf(cloud)));
    await until('given back', () => holderOf(cloud) === 'i-00');
    forwarding.add(a);
    await until('released', () => cloud.carrierOf(a) === a);
    expect(cloud.natOf(a)).toBe('i-00');
    expect(cloud.announcements.at(-1)).toMatchObject({ to: a });
  }, 60_000);

  it('removes by schedule what probe instances and terminated NATs left, and nothing else', async () => {
    const { cloud, time } = await startFleet({
      prepare: built => {
        const { scenario } = built;
        const tagged = (role: string, environment = 'lab') => ({
          [tags.environment]: environment,
          [tags.role]: role,
        });
        const instance = (id: string, role: string, environment?: string) => ({
          id,
          type: 't4g.nano',
          subnetId: 'subnet-40',
          launchedAt: '2026-11-20T11:30:00Z',
          tags: tagged(role, environment) as never,
        });
        const left = (id: string, host: number, role: string) => ({
          id,
          subnetId: 'subnet-40',
          addresses: [`10.0.150.${host}`],
          tags: tagged(role) as never,
        });
        return {
          ...built,
          scenario: {
            ...scenario,
            instances: [
              ...scenario.instances,
              instance('i-0e', roles.probeInstance),
              instance('i-0f', roles.probeInstance, 'other'),
            ],
            networkInterfaces: [
              ...scenario.networkInterfaces,
              left('eni-0e', 201, roles.instance),
              left('eni-0f', 202, roles.natInterface),
            ] as never,
          },
        };
      },
    });
    const sweep = () =>
      cloud.call(cloud.names.lifecycleFunction, {
        'detail-type': 'Scheduled Event',
      });
    await expect(sweep()).resolves.toEqual({
      result: 'swept',
      removed: { instances: [], networkInterfaces: ['eni-0e'] },
    });
    time.now += 3_600_000;
    await expect(sweep()).resolves.toEqual({
      result: 'swept',
      removed: { instances: ['i-0e'], networkInterfaces: [] },
    });
  });

  it('events of other groups are a no-op', async () => {
    const { cloud } = await startFleet();
    await expect(
      cloud.call(cloud.names.lifecycleFunction, { 'detail-type': 'x' }),
    ).resolves.toEqual({ result: 'ignored' });
  });
});

describe('the policies', () => {
  it.each(lambdas)('%s: allows no action that no test uses', name => {
    const statements: readonly {
      readonly Effect: string;
      readonly Action: string | readonly string[];
    }[] = readPolicy(name, 'lab').Statement;
    const unused = statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => Action)
      .filter(
        action =>
          !action.startsWith('logs:') &&
          !used.get(name)?.has(action) &&
          !ofTheService[name]?.includes(action),
      );
    expect(unused).toEqual([]);
  });

  it('the code of the probe is denied what its role may do in the VPC', async () => {
    const { cloud } = await startFleet();
    const { names } = cloud;
    const config = cloud.aws.clientConfig('nat-health-probe', {
      context: {
        'lambda:SourceFunctionArn': `arn:aws:lambda:eu-west-1:111122223333:function:${names.probeFunction(
          a,
        )}`,
      },
    });
    await expect(
      new EC2Client(config).send(new DescribeSubnetsCommand({})),
    ).rejects.toThrow(/not authorized/i);
  });
});
