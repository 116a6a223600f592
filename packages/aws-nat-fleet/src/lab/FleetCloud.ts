import { setTimeout as wait } from 'node:timers/promises';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { startAwsEmulator } from 'aws-emulator';
import { Announcement, Fleet, FleetCommand, names } from '../contract';
import { createTools } from '../lambda/shared/Tools';
import { createClients } from './createClients';
import { createLambdas } from './createLambdas';
import { LabSettings } from './labFleet';
import { LambdaName, labScenario, SHELL_DOCUMENT } from './labScenario';
import { readNetworkState } from './readNetworkState';

const ENVIRONMENT = 'lab';

type Emulator = Awaited<ReturnType<typeof startAwsEmulator>>;

/** The network, real or simulated, that a {@link FleetCloud} calls. */
export interface FleetCloudCallbacks {
  /** An invocation of the probe of a zone. */
  probe(zone: string, request: { readonly once?: boolean }): Promise<unknown>;
  /** `nat-fleet <action>` on an instance; returns its standard output. */
  command(instanceId: string, action: string): Promise<string>;
  /** Lines for the shell of a probe instance; returns its standard output. */
  shell?(instanceId: string, script: string): Promise<string>;
  /** AWS has changed; the call that changed it waits. */
  changed?(): Promise<void>;
}

/** How a {@link FleetCloud} is built. */
export interface FleetCloudOptions extends LabSettings {
  readonly zones?: readonly string[];
  readonly addressesPerZone?: number;
  readonly describeLagMilliseconds?: number;
  readonly clock?: { now(): Date };
  /** Changes the scenario and its fleet document before the start. */
  readonly prepare?: (
    built: ReturnType<typeof labScenario>,
  ) => ReturnType<typeof labScenario>;
}

/**
 * An AWS account with a fleet, in the emulator. Its Lambda service runs the real code of the Lambdas:
 * every call goes through the SDK over HTTP and is checked against the policy of its Lambda.
 */
export class FleetCloud {
  readonly announcements: Announcement[] = [];
  /** Invocations that failed, as `function: message`. */
  readonly failures: string[] = [];
  readonly names = names(ENVIRONMENT);
  private readonly run: ReturnType<typeof createLambdas>;
  private readonly clientsByRole = new Map<
    string,
    ReturnType<typeof createClients>
  >();

  private constructor(
    readonly fleet: Fleet,
    readonly aws: Emulator,
    callbacks: FleetCloudCallbacks,
    clock: { now(): Date },
    /** A clock that tests set does not advance while eip-recover waits. */
    polls?: number,
  ) {
    this.run = createLambdas({
      tools: createTools('lab', ENVIRONMENT, {
        now: () => clock.now(),
        write: line => aws.metrics.readLog(line),
      }),
      zones: () => fleet.zones.map(({ zone }) => zone),
      clients: role => this.clients(role),
      probe: (zone, request) => callbacks.probe(zone, request),
      polls,
    });
  }

  static async start(
    options: FleetCloudOptions,
    callbacks: FleetCloudCallbacks,
  ): Promise<FleetCloud> {
    process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
    const built = labScenario(
      ENVIRONMENT,
      options.zones ?? ['eu-west-1a', 'eu-west-1b'],
      options,
    );
    const { scenario, fleet } = options.prepare?.(built) ?? built;
    const started: { cloud?: FleetCloud } = {};
    const aws = await startAwsEmulator({
      scenario,
      describeLagMilliseconds: options.describeLagMilliseconds,
      clock: options.clock,
      journalCapacity: 200_000,
      callbacks: {
        invoke: ({ functionName, payload }) =>
          started.cloud!.invoke(functionName, payload),
        runCommand: ({ instanceId, documentName, parameters }) =>
          (documentName === SHELL_DOCUMENT
            ? callbacks.shell!(instanceId, parameters.commands.join('\n'))
            : callbacks.command(instanceId, parameters.action[0])
          ).then(
            standardOutput => ({ status: 'Success' as const, standardOutput }),
            error => ({ status: 'Failed' as const, standardError: `${error}` }),
          ),
        changed: () => callbacks.changed?.(),
        async notify({ message }) {
          started.cloud?.announcements.push(JSON.parse(message));
        },
      },
    });
    const cloud = new FleetCloud(
      fleet,
      aws,
      callbacks,
      options.clock ?? { now: () => new Date() },
      options.clock && 0,
    );
    started.cloud = cloud;
    return cloud;
  }

  private async invoke(name: string, payload: unknown): Promise<unknown> {
    try {
      return await this.run(name, payload);
    } catch (error) {
      this.failures.push(
        `${name}: ${error instanceof Error ? error.message : error}`,
      );
      throw error;
    }
  }

  /** The clients of a Lambda, or of `root`, with its own credentials. */
  clients(role: LambdaName | 'root') {
    const known =
      this.clientsByRole.get(role) ??
      createClients(this.aws.clientConfig(role));
    this.clientsByRole.set(role, known);
    return known;
  }

  /** Calls a Lambda and returns its answer; retries while its reserved concurrency is in use. */
  async call(functionName: string, payload: object): Promise<unknown> {
    for (;;) {
      try {
        const { Payload, FunctionError } = await this.clients(
          'root',
        ).lambda.send(
          new InvokeCommand({
            FunctionName: functionName,
            Payload: JSON.stringify(payload),
          }),
        );
        const text = Buffer.from(Payload ?? []).toString();
        if (FunctionError) throw new Error(text);
        return JSON.parse(text);
      } catch (error) {
        const isBusy =
          error instanceof Error && error.name === 'TooManyRequestsException';
        if (!isBusy) throw error;
        await wait(20);
      }
    }
  }

  /** Starts an asynchronous invocation. */
  async send(functionName: string, payload: object): Promise<void> {
    await this.clients('root').lambda.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'Event',
        Payload: JSON.stringify(payload),
      }),
    );
  }

  /** A command by hand. */
  command(
    command: FleetCommand['command'],
    zone: string,
    options: Pick<FleetCommand, 'to' | 'force'> = {},
  ) {
    return this.call(this.names.failoverFunction, {
      kind: 'command',
      command,
      zone,
      reason: 'game day',
      ...options,
    });
  }

  /** Restores what differs on every machine. */
  guard(): Promise<unknown> {
    return this.call(this.names.guardFunction, {});
  }

  /** Where the routes and the addresses of a zone are: a zone when all agree, else undefined. */
  carrierOf(zone: string): string | undefined {
    const { routes, addresses } = readNetworkState(this.aws.state, this.fleet);
    const own = this.fleet.zones.find(each => each.zone === zone)!;
    const [carrier, ...others] = routes[zone];
    if (others.some(other => other !== carrier)) return undefined;
    const expected =
      carrier === zone
        ? own.addresses
        : own.standbys.find(standby => standby.zone === carrier)?.addresses;
    return own.egress.every(
      ({ publicIp }, index) => addresses[publicIp] === expected?.[index],
    )
      ? carrier
      : undefined;
  }

  /** The NAT instance of a zone. */
  natOf(zone: string): string {
    const id = this.fleet.zones.find(
      each => each.zone === zone,
    )!.natInterfaceId;
    const instanceId = this.aws.state.get('networkInterfaces', id)?.attachment
      ?.instanceId;
    if (!instanceId) throw new Error(`No instance holds ${id}.`);
    return instanceId;
  }

  /** Waits until a condition is met. */
  async until(
    what: string,
    holds: () => boolean | Promise<boolean>,
    seconds = 30,
  ): Promise<void> {
    const endsAt = Date.now() + seconds * 1000;
    while (!(await holds())) {
      if (Date.now() > endsAt) {
        throw new Error(
          `Not within ${seconds} s: ${what}. ${this.failures
            .slice(-3)
            .join(' | ')}`,
        );
      }
      await wait(10);
    }
  }

  stop(): Promise<void> {
    return this.aws.stop();
  }
}
