import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { metrics } from './contract';
import { parseLifecycleEvent } from './lambda/asg-lifecycle-handler/parseLifecycleEvent';
import { parseSpotNotice } from './lambda/asg-lifecycle-handler/parseSpotNotice';
import { parseTrigger } from './lambda/nat-route-failover/parseTrigger';

const read = (file: string) =>
  readFileSync(path.join(__dirname, '..', file), 'utf8');
const rules = read('terraform/modules/control/events.tf');

/** An event as EventBridge delivers it, with what any of the functions reads. */
const eventOf = (type: string) => ({
  'detail-type': type,
  detail: {
    'instance-id': 'i-0123456789abcdef0',
    EC2InstanceId: 'i-0123456789abcdef0',
    state: type.includes('Alarm') ? { value: 'ALARM' } : 'stopping',
    alarmName: 'nat-fleet-test-eu-west-1a-unreachable',
    configuration: {
      metrics: [
        { metricStat: { metric: { dimensions: { Zone: 'eu-west-1a' } } } },
      ],
    },
    AutoScalingGroupName: 'nat-test-eu-west-1a',
    LifecycleActionToken: '0',
    LifecycleHookName: 'nat-fleet-launch',
  },
});

describe('the event rules of Terraform', () => {
  const sent = [
    ...rules.matchAll(
      /target = "([\w-]+)", schedule = null, pattern = \{([^}]+)\}/g,
    ),
  ].flatMap(([, target, pattern]) =>
    [
      ...(/detail-type = \[([^\]]+)\]/.exec(pattern)?.[1] ?? '').matchAll(
        /"([^"]+)"/g,
      ),
    ].map(([, type]) => [type, target] as const),
  );

  it('send each kind of event that a function takes', () => {
    expect(sent.map(([type]) => type).sort()).toEqual([
      'CloudWatch Alarm State Change',
      'EC2 Instance Rebalance Recommendation',
      'EC2 Instance State-change Notification',
      'EC2 Instance-launch Lifecycle Action',
      'EC2 Instance-terminate Lifecycle Action',
      'EC2 Spot Instance Interruption Warning',
    ]);
  });

  it.each(sent)('send "%s" to the function that takes it', (type, target) => {
    const event = eventOf(type);
    const takes =
      target === 'nat-route-failover'
        ? parseTrigger(event).kind !== 'look'
        : Boolean(parseSpotNotice(event) ?? parseLifecycleEvent(event));
    expect([target, takes]).toEqual([target, true]);
  });
});

it('the architecture diagram names metrics and functions of the contract', () => {
  const diagram = read('architecture-diagram.mmd');
  const named = /CloudWatch<br\/>([^…]+)…/.exec(diagram)?.[1] ?? '';
  expect(named.match(/\w{3,}/g)).toEqual(
    expect.arrayContaining([metrics.names.reachability]),
  );
  expect(Object.values(metrics.names)).toEqual(
    expect.arrayContaining(named.match(/\w{3,}/g) ?? []),
  );
  const functions = ['nat-health-probe', 'nat-route-failover', 'eip-recover'];
  for (const each of [...functions, 'asg-lifecycle-handler', 'config-guard']) {
    expect(diagram).toContain(`["${each}<br/>`);
  }
});

describe('the page on permissions', () => {
  const page = read('../../docs/operate/aws-fleet-permissions.md');
  const lambdas = readdirSync(path.join(__dirname, 'lambda'), {
    withFileTypes: true,
  }).flatMap(each =>
    each.isDirectory() && !/^(shared|__)/.test(each.name) ? [each.name] : [],
  );
  /** The second column of its rows. */
  const listed = (section: string) =>
    section
      .split('\n')
      .flatMap(line => /^\| (?:Allow|Deny) +\|([^|]+)\|/.exec(line)?.[1] ?? [])
      .flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)])
      .map(([, action]) => action);

  it.each(lambdas)('lists the actions of %s as its policy does', name => {
    const section = page.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    const { Statement } = JSON.parse(
      read(`src/lambda/${name}/policy.json`),
    ) as {
      readonly Statement: readonly { readonly Action: string | string[] }[];
    };
    expect(listed(section)).toEqual(Statement.flatMap(({ Action }) => Action));
  });
});
