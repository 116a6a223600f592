import { execFile } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  DescribeAutoScalingGroupsCommand,
  TerminateInstanceInAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
} from '@aws-sdk/client-ec2';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { Fleet, names, parameters, parseFleet, ProbeReport } from '../contract';
import { createClients } from '../lab/createClients';
import { createLambdas } from '../lab/createLambdas';
import { createTools } from '../lambda/shared/Tools';
import { startMoto } from './startMoto';

const ENVIRONMENT = 'test';

/**
 * An AWS account in moto, and in front of it what moto lacks: functions that run (the Lambdas' own
 * code), their schedules, Auto Scaling's hooks, the answers to lifecycle actions, and commands of
 * Systems Manager.
 */
export class MotoAccount {
  /** Function and message of each invocation that failed. */
  readonly failures: string[] = [];
  private readonly own = names(ENVIRONMENT);
  private readonly clients;
  private readonly run;
  /** What each command of Systems Manager printed. */
  private readonly outputs: string[] = [];
  /** The last invocation of each function: they are one at a time. */
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly launched = new Set<string>();
  private readonly stopped: string[] = [];
  private fleet: Fleet | undefined;
  private isOver = false;

  private constructor(
    private readonly moto: Awaited<ReturnType<typeof startMoto>>,
    private readonly server: http.Server,
    private readonly region: string,
  ) {
    this.clients = createClients(this.clientConfig);
    this.run = createLambdas({
      tools: createTools('moto', ENVIRONMENT, { write() {} }),
      zones: () => this.fleet?.zones.map(({ zone }) => zone) ?? [],
      clients: () => this.clients,
      probe: zone => this.probe(zone),
    });
  }

  static async start(region: string): Promise<MotoAccount> {
    process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
    const server = http.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const account = new MotoAccount(await startMoto(), server, region);
    server.on('request', (request, response) =>
      account
        .answer(request, response)
        .catch(error => response.writeHead(500).end(`${error}`)),
    );
    account.keepTicking();
    return account;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get clientConfig() {
    const { endpoint, region } = this;
    const credentials = { accessKeyId: 'moto', secretAccessKey: 'moto' };
    return { endpoint, region, credentials };
  }

  /** Auto Scaling replaces the instances that have been stopped. */
  async replaceStopped(): Promise<void> {
    for (const InstanceId of this.stopped.splice(0)) {
      await this.clients.autoScaling.send(
        new TerminateInstanceInAutoScalingGroupCommand({
          InstanceId,
          ShouldDecrementDesiredCapacity: false,
        }),
      );
    }
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.allSettled(this.last.values());
    this.server.close();
    this.server.closeAllConnections();
    await this.moto.stop();
  }

  private async answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const text = body.toString();
    const { url = '/', headers } = request;
    const json = (value: unknown, more: http.OutgoingHttpHeaders = {}) =>
      response
        .writeHead(200, { 'content-type': 'application/json', ...more })
        .end(JSON.stringify(value));

    const invoked = /\/functions\/([^/]+)\/invocations$/.exec(url)?.[1];
    if (invoked) {
      const result = this.invoke(invoked, JSON.parse(text));
      if (headers['x-amz-invocation-type'] === 'Event') {
        response.writeHead(202).end();
        return;
      }
      await result.then(
        value => json(value ?? null),
        ({ message }) =>
          json(
            { errorMessage: message },
            { 'x-amz-function-error': 'Unhandled' },
          ),
      );
      return;
    }
    const [, command] =
      /^AmazonSSM\.(SendCommand|GetCommandInvocation|DescribeInstanceInformation)$/.exec(
        `${headers['x-amz-target']}`,
      ) ?? [];
    if (command) {
      json(await this.systemsManager(command, JSON.parse(text)));
      return;
    }
    const form = new URLSearchParams(text);
    const action = form.get('Action') ?? '';
    if (/^(Complete|Record)LifecycleAction/.test(action)) {
      response
        .writeHead(200, { 'content-type': 'text/xml' })
        .end(
          `<${action}Response xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><${action}Result/></${action}Response>`,
        );
      return;
    }
    if (action === 'StopInstances')
      this.stopped.push(form.get('InstanceId.1')!);
    const sent = http.request({
      host: '127.0.0.1',
      port: this.moto.port,
      method: request.method,
      path: url,
      headers: { ...headers, 'content-length': body.length },
    });
    sent.end(body);
    const [received] = (await once(sent, 'response')) as [http.IncomingMessage];
    response.writeHead(received.statusCode ?? 500, received.headers);
    received.pipe(response);
  }

  private invoke(name: string, payload: unknown): Promise<unknown> {
    const result = Promise.resolve(this.last.get(name))
      .catch(() => {})
      .then(() => this.run(name, payload));
    this.last.set(name, result);
    result.catch(error => this.failures.push(`${name}: ${error.message}`));
    return result;
  }

  private async systemsManager(command: string, input: any): Promise<unknown> {
    switch (command) {
      case 'DescribeInstanceInformation':
        return {
          InstanceInformationList: input.Filters[0].Values.map(
            (InstanceId: string) => ({ InstanceId, PingStatus: 'Online' }),
          ),
        };
      case 'SendCommand': {
        const { commands } = input.Parameters;
        // What a probe instance runs has no network of its own here.
        const { stdout } = commands
          ? await promisify(execFile)('bash', ['-c', commands.join('\n')])
          : { stdout: '{"repaired":[]}' };
        const at = this.outputs.push(stdout) - 1;
        const CommandId = `00000000-0000-0000-0000-${`${at}`.padStart(
          12,
          '0',
        )}`;
        return { Command: { CommandId, Status: 'Pending' } };
      }
      default:
        return {
          Status: 'Success',
          ResponseCode: 0,
          StandardOutputContent:
            this.outputs[Number(input.CommandId.split('-')[4])],
        };
    }
  }

  private async keepTicking(): Promise<void> {
    while (!this.isOver) {
      await this.tick().catch(error => this.failures.push(`tick: ${error}`));
      await wait(1_000);
    }
  }

  /** A minute of the schedules, while the fleet is deployed. */
  private async tick(): Promise<void> {
    const Name = parameters(ENVIRONMENT).fleet;
    const text = await this.clients.ssm
      .send(new GetParameterCommand({ Name }))
      .then(
        ({ Parameter }) => Parameter?.Value,
        () => undefined,
      );
    if (!text) return;
    this.fleet = parseFleet(text, Name);
    await this.launch();
    // Terraform is still at work.
    if (this.launched.size < this.fleet.zones.length) return;
    for (const { zone } of this.fleet.zones) {
      const report = await this.probe(zone);
      await this.invoke(this.own.failoverFunction, report).catch(() => {});
    }
    await this.invoke(this.own.recoverFunction, {}).catch(() => {});
  }

  /** Auto Scaling's hook of each new instance. */
  private async launch(): Promise<void> {
    const { AutoScalingGroups = [] } = await this.clients.autoScaling.send(
      new DescribeAutoScalingGroupsCommand({}),
    );
    for (const { AutoScalingGroupName, Instances = [] } of AutoScalingGroups) {
      for (const { InstanceId = '' } of Instances) {
        if (this.launched.has(InstanceId)) continue;
        await this.invoke(this.own.lifecycleFunction, {
          'detail-type': 'EC2 Instance-launch Lifecycle Action',
          detail: {
            AutoScalingGroupName,
            EC2InstanceId: InstanceId,
            LifecycleActionToken: InstanceId,
            LifecycleHookName: this.own.launchHook,
          },
        });
        this.launched.add(InstanceId);
      }
    }
  }

  /** A NAT forwards here while its interface is held by an instance that runs. */
  private async probe(zone: string): Promise<ProbeReport> {
    const { natInterfaceId } = this.fleet!.zones.find(
      each => each.zone === zone,
    )!;
    const { NetworkInterfaces } = await this.clients.ec2.send(
      new DescribeNetworkInterfacesCommand({
        NetworkInterfaceIds: [natInterfaceId],
      }),
    );
    const holder = NetworkInterfaces?.[0].Attachment?.InstanceId;
    const { Reservations } = holder
      ? await this.clients.ec2.send(
          new DescribeInstancesCommand({ InstanceIds: [holder] }),
        )
      : {};
    const state = Reservations?.[0].Instances?.[0].State?.Name;
    const at = new Date().toISOString();
    return {
      kind: 'probe',
      zone,
      verdict: state === 'running' ? 'healthy' : 'unhealthy',
      rounds: 2,
      startedAt: at,
      endedAt: at,
      evidence: [],
    };
  }
}
