import {
  GetCommandInvocationCommand,
  GetParameterCommand,
  PutParameterCommand,
  SendCommandCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { startDemo, type Demo } from '../__testUtils__/startDemo';

const clients = { ssm: SSMClient };

describe('Systems Manager', () => {
  let demo: Demo<typeof clients>;
  let run: () => Promise<{
    status: 'Success' | 'Failed';
    standardOutput?: string;
  }>;

  beforeEach(async () => {
    run = async () => ({ status: 'Success', standardOutput: 'fine' });
    demo = await startDemo(clients, {
      scenario: {
        vpcs: [{ id: 'vpc-1', cidrs: ['10.0.0.0/16'] }],
        subnets: [
          {
            id: 'subnet-1',
            vpcId: 'vpc-1',
            zone: 'us-east-1a',
            cidr: '10.0.0.0/24',
          },
        ],
        instances: [{ id: 'i-1', subnetId: 'subnet-1' }],
        documents: [{ name: 'nat-apply', parameters: { mode: true } }],
      },
      callbacks: { runCommand: () => run() },
    });
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const send = (options: object = {}) =>
    demo.ssm.send(
      new SendCommandCommand({
        DocumentName: 'nat-apply',
        InstanceIds: ['i-1'],
        Parameters: { mode: ['check'] },
        TimeoutSeconds: 30,
        ...options,
      }),
    );
  const ended = async () => {
    const { Command: command } = await send();
    await demo.aws.settle();
    return demo.ssm.send(
      new GetCommandInvocationCommand({
        CommandId: command?.CommandId,
        InstanceId: 'i-1',
      }),
    );
  };

  it('runs a command by the callback', async () => {
    expect(await ended()).toMatchObject({
      Status: 'Success',
      ResponseCode: 0,
      StandardOutputContent: 'fine',
    });
    run = async () => {
      throw new Error('broken pipe');
    };
    expect(await ended()).toMatchObject({
      Status: 'Failed',
      ResponseCode: 1,
      StandardErrorContent: 'broken pipe',
    });
  });

  it.each([
    ['an unknown document', { DocumentName: 'none' }, 'InvalidDocument'],
    ['a missing parameter', { Parameters: {} }, 'InvalidParameters'],
    [
      'an unknown parameter',
      { Parameters: { mode: ['x'], more: ['y'] } },
      'InvalidParameters',
    ],
    ['an unknown instance', { InstanceIds: ['i-2'] }, 'InvalidInstanceId'],
  ])('refuses %s', async (_, options, name) => {
    await expect(send(options)).rejects.toMatchObject({ name });
  });

  it('does not reach an instance whose host is gone', async () => {
    demo.aws.failInstance('i-1');
    await expect(send()).rejects.toMatchObject({ name: 'InvalidInstanceId' });
  });

  it('keeps parameters by version, where the last writer wins', async () => {
    const put = (value: string, overwrite = true) =>
      demo.ssm.send(
        new PutParameterCommand({
          Name: '/nat/demo/a',
          Value: value,
          Type: 'String',
          Overwrite: overwrite,
        }),
      );
    await put('1');
    await put('2');
    await expect(put('3', false)).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    const { Parameter: parameter } = await demo.ssm.send(
      new GetParameterCommand({ Name: '/nat/demo/a' }),
    );
    expect(parameter).toMatchObject({ Value: '2', Version: 2 });
  });
});
