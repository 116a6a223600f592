import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  startAzureEmulator,
  type AzureEmulator,
  type AzureEmulatorOptions,
  type Scenario,
} from 'azure-emulator';
import {
  isTerminalRunState,
  type Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Egress } from '../judge/Egress';
import { judge } from '../judge/judge';
import { snapshot, valueAt } from '../judge/snapshot';
import {
  type Declaration,
  type DeclaredGateway,
  documentOf,
} from '../plans/documentOf';
import { clientIdOf, ids, scenario } from '../world/scenario';

/** What came of one act of the story of real processes. */
export interface Act {
  readonly name: string;
  readonly kills: number;
  readonly ends: readonly string[];
  readonly findings: readonly string[];
  readonly seconds: number;
}

/** A process of a backend, as `scripts/bench/fleet/startBackend.mjs` starts it. */
interface Backend {
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: object) => Promise<unknown>;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Postgres {
  readonly connectionString: string;
  readonly startServer: () => Promise<void>;
  readonly stopServer: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The machine's folder of the checkout. */
const root = path.resolve(
  path.dirname(require.resolve('provisioning-proof/package.json')),
  '../..',
);

const load = async (file: string) =>
  import(path.join(root, 'scripts', file)) as Promise<
    Record<string, (...given: unknown[]) => Promise<unknown>>
  >;

/** One for each point at which a process is killed: three writes, before and after. */
const runsAtOnce = 6;
const subnetName = (index: number) => `v${index}`;
const subnetId = (index: number) =>
  `${ids.network('net-v')}/subnets/${subnetName(index)}`;

const gatewayOf = (
  index: number,
  more: Partial<DeclaredGateway> = {},
): DeclaredGateway => ({
  name: `nat-v${index}`,
  addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
  subnets: [subnetId(index)],
  ...more,
});

function crashScenario(): Scenario {
  const [group] = scenario.resourceGroups!;
  return {
    ...scenario,
    resourceGroups: [
      {
        ...group,
        resources: [
          ...group.resources!,
          {
            type: 'virtualNetworks',
            name: 'net-v',
            properties: {
              addressSpace: { addressPrefixes: ['10.7.0.0/16'] },
              subnets: Array.from({ length: runsAtOnce }, (_, index) => ({
                name: subnetName(index),
                properties: {
                  addressPrefix: `10.7.${index}.0/24`,
                  futureText: 'kept',
                },
              })),
            },
          },
        ],
      },
    ],
  };
}

/** At which write a process is killed. */
interface Point {
  readonly method: string;
  readonly resourceId: string;
  readonly moment: 'before' | 'after';
}

const points = (
  steps: readonly {
    readonly method: string;
    readonly of: (index: number) => string;
  }[],
): Point[] =>
  steps.flatMap(({ method, of }, step) =>
    (['before', 'after'] as const).map((moment, at) => ({
      method,
      resourceId: of(2 * step + at).toLowerCase(),
      moment,
    })),
  );

const prefixId = (index: number) => ids.prefix(`ippre-v${index}`);
const gatewayId = (index: number) => ids.gateway(`nat-v${index}`);

/** Two processes with one PostgreSQL; one that is killed is started again. */
class Theatre {
  readonly findings: string[] = [];
  kills = 0;
  private readonly backends = new Map<string, Backend>();
  private readonly restarts: Promise<void>[] = [];
  private egress: Egress | undefined;
  private readonly madeByUs = new Map<string, Set<string>>();
  private left: Point[] = [];
  private onWrite: () => void = () => {};

  private constructor(
    readonly azure: AzureEmulator,
    readonly postgres: Postgres,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Theatre> {
    const [{ findPostgres }, { startPostgres }] = await Promise.all([
      load('tests/findPostgres.mjs'),
      load('tests/startPostgres.mjs'),
    ]);
    const found = await findPostgres({ root, say: () => {} });
    if (!found) {
      throw new Error('No PostgreSQL was found; install one.');
    }
    const postgres = (await startPostgres(found)) as Postgres;
    const gate: { meet?: AzureEmulatorOptions['gate'] } = {};
    const azure = await startAzureEmulator({
      scenario: crashScenario(),
      latency: 'realistic',
      journalCapacity: 1_000_000,
      gate: (request, pass) => gate.meet!(request, pass),
    });
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-crashes-'));
    const theatre = new Theatre(azure, postgres, folder);
    gate.meet = (request, pass) => theatre.meet(request, pass);
    await theatre.start('replica-1');
    // One makes the tables.
    await theatre.start('replica-2');
    return theatre;
  }

  async close(): Promise<void> {
    await Promise.all(this.restarts);
    await Promise.all([...this.backends.values()].map(each => each.stop()));
    await this.azure.stop();
    await this.postgres.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** Asks for changes at once, lets them come to their end, and judges. */
  async play(
    name: string,
    declarations: readonly Declaration[],
    options: {
      readonly points?: readonly Point[];
      /** At the first write. */
      readonly onFirstWrite?: () => void;
    },
  ): Promise<Act> {
    const startedAt = Date.now();
    const before = snapshot(this.azure);
    this.egress = new Egress(this.azure, { declarations }, () => true);
    this.azure.journal.clear();
    this.findings.length = 0;
    this.kills = 0;
    this.left = [...(options.points ?? [])];
    let isFirst = true;
    this.onWrite = () => {
      if (isFirst) {
        isFirst = false;
        options.onFirstWrite?.();
      }
    };
    const runs = await Promise.all(
      declarations.map(declaration => this.run(declaration)),
    );
    await Promise.all(this.restarts);
    this.egress.look();
    return {
      name,
      kills: this.kills,
      ends: runs.map(({ state }) => state),
      seconds: Math.round((Date.now() - startedAt) / 1_000),
      findings: [
        ...this.left.map(
          ({ method, resourceId, moment }) =>
            `not converged: nothing was killed ${moment} ${method} ${resourceId}`,
        ),
        ...this.egress.findings,
        ...judge({
          before,
          after: snapshot(this.azure),
          runs: runs.map((run, index) => ({
            ...run,
            declaration: declarations[index],
          })),
          foreignEdits: [],
          madeByUs: this.madeByUs,
          ourPuts: new Map(),
        }),
      ],
    };
  }

  private async run(declaration: Declaration): Promise<Run> {
    const document = documentOf(declaration);
    (document.spec as Record<string, unknown>).account = 'fleet';
    const idempotencyKey = `task/${declaration.gateways[0].name}/${
      declaration.state ?? 'present'
    }/${declaration.gateways[0].idleTimeoutMinutes ?? 4}`;
    const { id } = await this.patiently<Run>(backend =>
      backend.post('runs', {
        spec: document,
        idempotencyKey,
        acknowledgement: {
          sourceAddressesChange: declaration.gateways.map(each =>
            ids.gateway(each.name),
          ),
          newAddressesUnseen: true,
          undoMovesEgress: true,
        },
      }),
    );
    const until = Date.now() + 15 * 60_000;
    for (;;) {
      const run = await this.patiently<Run>(backend =>
        backend.get(`runs/${id}`),
      );
      if (isTerminalRunState(run.state)) {
        return run;
      }
      if (Date.now() > until) {
        this.findings.push(`no end state: ${id} is ${run.state}`);
        return run;
      }
      await pause(1_000);
    }
  }

  /** Of any process that answers. */
  private async patiently<T>(
    ask: (backend: Backend) => Promise<unknown>,
  ): Promise<T> {
    let last: unknown;
    for (let attempt = 0; attempt < 180; attempt++) {
      for (const backend of this.backends.values()) {
        try {
          return (await ask(backend)) as T;
        } catch (error) {
          last = error;
        }
      }
      await pause(1_000);
    }
    throw last;
  }

  private async start(name: string): Promise<void> {
    const { startBackend } = await load('bench/fleet/startBackend.mjs');
    const { azure } = this;
    const backend = (await startBackend({
      root,
      folder: this.folder,
      fleet: {
        azure: {
          ...azure,
          tenantId: azure.tenantId,
          ...azure.principals[name],
        },
        subscriptionIds: [azure.subscriptionId],
      },
      database: { url: new URL(this.postgres.connectionString) },
      interval: { hours: 6 },
      program: 'scripts/provisioning/backendProcess.mjs',
      logLevel: 'info',
      // Clocks are apart by three minutes: leases are a matter of the database's.
      env: {
        CLOCK_SKEW_MILLISECONDS: name === 'replica-1' ? '-90000' : '90000',
      },
    })) as Backend;
    this.backends.set(name, backend);
  }

  /** kill -9 of the process that sent a request. */
  private kill(name: string): void {
    const backend = this.backends.get(name);
    if (!backend) {
      return;
    }
    this.kills += 1;
    this.backends.delete(name);
    this.restarts.push(backend.kill().then(() => this.start(name)));
  }

  private async meet(
    request: Parameters<NonNullable<AzureEmulatorOptions['gate']>>[0],
    pass: () => Promise<void>,
  ): Promise<void> {
    const { method, authorization } = request;
    const resourceId = request.path.split('?')[0];
    if (!['PUT', 'PATCH', 'DELETE'].includes(method) || !authorization) {
      await pass();
      if (request.path.includes('/operations/')) {
        this.egress?.look();
      }
      return;
    }
    this.onWrite();
    const { appid } = JSON.parse(
      Buffer.from(authorization.split('.')[1], 'base64url').toString(),
    );
    const name =
      ['replica-1', 'replica-2'].find(each => clientIdOf(each) === appid) ?? '';
    // Only one dies at a time: another has to finish.
    const index = this.left.findIndex(
      point =>
        point.method === method &&
        point.resourceId === resourceId.toLowerCase() &&
        this.backends.size === 2,
    );
    const [point] = index < 0 ? [] : this.left.splice(index, 1);
    if (point?.moment === 'before') {
      this.kill(name);
      throw new Error('The connection of a dead process breaks.');
    }
    const stood = this.azure.state.get(resourceId) !== undefined;
    await pass();
    const live = this.azure.state.get(resourceId);
    if (live && !stood) {
      const key = resourceId.toLowerCase();
      const guids = this.madeByUs.get(key) ?? new Set();
      guids.add(String(valueAt(live, 'properties.resourceGuid')));
      this.madeByUs.set(key, guids);
    }
    this.egress?.look();
    if (point) {
      this.kill(name);
    }
  }
}

/** How long PostgreSQL is away. */
const awayMilliseconds = 60_000;

/**
 * Real processes on the machine's clock, with PostgreSQL: killed with -9 before and after each write of what creates
 * and of what retires; PostgreSQL stopped for a minute between.
 */
export async function* playCrashes(): AsyncGenerator<Act> {
  const theatre = await Theatre.open();
  const all = Array.from({ length: runsAtOnce }, (_, index) => index);
  try {
    yield await theatre.play(
      'killed before and after each write that creates',
      all.map(index => ({ gateways: [gatewayOf(index)] })),
      {
        points: points([
          { method: 'PUT', of: prefixId },
          { method: 'PUT', of: gatewayId },
          { method: 'PUT', of: subnetId },
        ]),
      },
    );
    yield await theatre.play(
      'PostgreSQL stopped for a minute at the first write of changes',
      all.map(index => ({
        gateways: [gatewayOf(index, { idleTimeoutMinutes: 11 })],
      })),
      {
        onFirstWrite: () => {
          void theatre.postgres.stopServer().then(async () => {
            await pause(awayMilliseconds);
            await theatre.postgres.startServer();
          });
        },
      },
    );
    yield await theatre.play(
      'killed before and after each write that retires',
      all.map(index => ({
        state: 'absent' as const,
        deleteAddresses: true,
        gateways: [gatewayOf(index, { idleTimeoutMinutes: 11 })],
      })),
      {
        points: points([
          { method: 'PUT', of: subnetId },
          { method: 'DELETE', of: gatewayId },
          { method: 'DELETE', of: prefixId },
        ]),
      },
    );
  } finally {
    await theatre.close();
  }
}
