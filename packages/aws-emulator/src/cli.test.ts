import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readArguments } from './readArguments';

const start = (...args: string[]) =>
  spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(__dirname, 'cli.ts'),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );

// Each starts a process.
jest.setTimeout(60_000);

describe('the command line', () => {
  it('says where it listens, answers, is steered, and stops', async () => {
    const child = start('--scenario', 'demo');
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
      child.once('exit', code => reject(new Error(`ended with ${code}`)));
    });
    const { endpoint, region, ...credentials } = JSON.parse(line) as {
      endpoint: string;
      region: string;
      accessKeyId: string;
      secretAccessKey: string;
    };
    const ec2 = new EC2Client({ endpoint, region, credentials });
    const { Vpcs: vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(vpcs).toHaveLength(2);
    const steer = async (method: string, path: string, body?: object) => {
      const response = await fetch(`${endpoint}/_emulator${path}`, {
        method,
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
      };
    };
    const { body: overview } = await steer('GET', '');
    expect((overview.endpoints as unknown[]).length).toBeGreaterThan(8);
    const statuses = [
      await steer('POST', '/faults', { action: 'ec2:', throttle: true }),
      await steer('POST', '/faults', { action: 'ec2:' }),
      await steer('POST', '/credentials', { principal: 'reader' }),
      await steer('POST', '/credentials', { principal: 'nobody' }),
      await steer('GET', '/state?kind=vpcs'),
      await steer('GET', '/journal?action=ec2:DescribeVpcs'),
      await steer('GET', '/nowhere'),
      await steer('PUT', '/scenario', { scenario: 'empty' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([201, 400, 200, 400, 200, 200, 404, 204]);
    const ended = new Promise(resolve => {
      child.once('exit', resolve);
    });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('prints its help', async () => {
    const child = start('--help');
    let text = '';
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
    });
    await new Promise(resolve => {
      child.once('close', resolve);
    });
    expect(text).toContain('Usage: yarn aws-emulator');
    expect(text).toContain('--lag MS');
  });

  it.each([
    [['--port', '70000'], '--port 70000 is not a port'],
    [['--lag', '-1'], '--lag'],
    [['--vpcs', 'x'], '--vpcs x is not a whole number from 1'],
    [['--nonsense'], 'nonsense'],
  ])('refuses %p', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
