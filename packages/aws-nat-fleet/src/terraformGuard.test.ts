import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { skipPart } from './lab/__testUtils__/skipPart';
import { terraformFolder } from './__testUtils__/terraformFolder';

const guard = process.env.CFN_GUARD ?? 'cfn-guard';
const isThere = spawnSync(guard, ['--version']).status === 0;
if (!isThere) {
  skipPart({
    part: 'the rules of AWS Config on items as it records them',
    reason: 'cfn-guard not found',
    how: 'Put cfn-guard into the PATH, or name it in CFN_GUARD.',
  });
}

const values: Readonly<Record<string, readonly string[]>> = {
  tables: ['rtb-0a', 'rtb-0b'],
  interfaces: ['eni-0a', 'eni-0b'],
  groups: ['nat-test-eu-west-1a'],
};

/** The verdict of a rule on a configuration item, as AWS Config records it. */
function judge(rule: string, resourceType: string, configuration: object) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nat-fleet-guard-'));
  const text = fs.readFileSync(
    path.join(terraformFolder, `modules/upkeep/guard/${rule}.guard`),
    'utf8',
  );
  fs.writeFileSync(
    path.join(scratch, 'rule.guard'),
    text.replace(/\$\{(\w+)\}/g, (_, name) => JSON.stringify(values[name])),
  );
  fs.writeFileSync(
    path.join(scratch, 'item.json'),
    JSON.stringify({ resourceType, configuration }),
  );
  const { stdout } = spawnSync(
    guard,
    [
      'validate',
      '--show-summary=all',
      `--rules=${scratch}/rule.guard`,
      `--data=${scratch}/item.json`,
    ],
    { encoding: 'utf8' },
  );
  fs.rmSync(scratch, { recursive: true });
  return /Status = (\w+)/.exec(stdout)?.[1];
}

const table = (routeTableId: string, ...routes: object[]) => ({
  routeTableId,
  routes: [
    { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
    ...routes.map(to => ({ destinationCidrBlock: '0.0.0.0/0', ...to })),
  ],
});
const group = (
  autoScalingGroupName: string,
  minSize: number,
  ...states: string[]
) => ({
  autoScalingGroupName,
  minSize,
  instances: states.map(state => {
    const [lifecycleState, healthStatus] = state.split(', ');
    return { lifecycleState, healthStatus };
  }),
});
const mine = 'nat-test-eu-west-1a';

(isThere ? describe : describe.skip)('AWS Config finds', () => {
  it.each([
    [
      'to its own NAT',
      table('rtb-0a', { networkInterfaceId: 'eni-0a' }),
      'PASS',
    ],
    ['to a peer', table('rtb-0a', { networkInterfaceId: 'eni-0b' }), 'PASS'],
    ['elsewhere', table('rtb-0a', { networkInterfaceId: 'eni-99' }), 'FAIL'],
    ['to a NAT gateway', table('rtb-0a', { natGatewayId: 'nat-0a' }), 'FAIL'],
    ['nowhere', table('rtb-0b'), 'FAIL'],
    ['of another table', table('rtb-99'), 'SKIP'],
  ])('a default route %s', (_, item, verdict) => {
    expect(judge('default-routes', 'AWS::EC2::RouteTable', item)).toBe(verdict);
  });

  it.each([
    ['in service', group(mine, 1, 'InService, Healthy'), 'PASS'],
    ['empty', group(mine, 1), 'FAIL'],
    ['ill', group(mine, 1, 'InService, Unhealthy'), 'FAIL'],
    ['at its hook', group(mine, 1, 'Pending:Wait, Healthy'), 'FAIL'],
    ['that may be empty', group(mine, 0, 'InService, Healthy'), 'FAIL'],
    ['of others', group('web', 0), 'SKIP'],
  ])('a group %s', (_, item, verdict) => {
    expect(judge('capacity', 'AWS::AutoScaling::AutoScalingGroup', item)).toBe(
      verdict,
    );
  });

  it.each([
    ['eni-0a', false, 'PASS'],
    ['eni-0a', true, 'FAIL'],
    ['eni-99', true, 'SKIP'],
  ])('%s with its check %p', (networkInterfaceId, sourceDestCheck, verdict) => {
    expect(
      judge('source-dest-check', 'AWS::EC2::NetworkInterface', {
        networkInterfaceId,
        sourceDestCheck,
      }),
    ).toBe(verdict);
  });
});
