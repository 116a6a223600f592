import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Egress } from '../judge/Egress';
import { type EndedRun, type ForeignEdit, judge } from '../judge/judge';
import { snapshot, type Snapshot, valueAt } from '../judge/snapshot';
import { ids } from '../world/scenario';
import type { Replica } from '../world/Replica';
import type { Answer, Kept, World } from '../world/World';
import { type Declaration, documentOf } from './documentOf';
import type { PlanCase } from './planCases';

/** What a disturbance has at hand. */
export interface Stage {
  readonly world: World;
  /** In the order of the declarations; those that have not started are missing. */
  readonly runIds: readonly string[];
  /** Before another writer gives a subnet another gateway. */
  readonly expectGateway: (subnetId: string, gatewayId: string) => void;
  readonly noteForeign: (edit: ForeignEdit) => void;
  /** All runs were cancelled. */
  readonly noteCancel: () => void;
}

/** How a case ended. */
export interface Told {
  /** Of each declaration: how its run ended; `refused`: it did not start. */
  readonly ends: readonly string[];
  /** What is wrong; nothing: the case is as it has to be. */
  readonly findings: readonly string[];
  readonly runs: readonly Run[];
}

const by = 'user:default/ann';

function acknowledgementOf(
  { gateways, outboundType }: Declaration,
  options: { readonly isUnseen: boolean },
) {
  return {
    sourceAddressesChange: [
      ...gateways.map(({ name }) => ids.gateway(name)),
      ...(outboundType ? [ids.cluster] : []),
    ],
    replacedGateways: ['nat-foreign', 'nat-bystander', 'nat-a'].map(
      ids.gateway,
    ),
    ...(options.isUnseen && { newAddressesUnseen: true }),
  };
}

/** Whether flows move to addresses only that a person can have seen. */
const bringsOnlyKnown = (
  { state, gateways }: Declaration,
  { before }: { readonly before: Snapshot },
) =>
  state === 'absent' ||
  gateways.every(
    ({ name, addresses }) =>
      addresses.every(({ kind }) => kind === 'existing') ||
      before.has(ids.gateway(name).toLowerCase()),
  );

async function begin(
  replica: Replica,
  declaration: Declaration,
  options: { readonly isUnseen: boolean; readonly key: string },
): Promise<string> {
  const { run } = await replica.in(service =>
    service.start({
      spec: service.accept(documentOf(declaration)),
      acknowledgement: acknowledgementOf(declaration, options),
      idempotencyKey: options.key,
      startedBy: by,
    }),
  );
  return run.id;
}

/** The answers to our own creations and changes, by id in lower case. */
function putsOf({ azure }: World): ReadonlyMap<string, readonly number[]> {
  const puts = new Map<string, number[]>();
  for (const { actor, method, path, status } of azure.journal
    .complete()
    .writes()) {
    if (actor !== azure.principals.foreign.clientId && method === 'PUT') {
      const id = path.toLowerCase();
      puts.set(id, [...(puts.get(id) ?? []), status]);
    }
  }
  return puts;
}

type MadeByUs = ReadonlyMap<string, ReadonlySet<string>>;

function noteMade(
  { made: resourceId }: Answer,
  options: {
    readonly world: World;
    readonly madeByUs: Map<string, ReadonlySet<string>>;
  },
): void {
  const { world, madeByUs } = options;
  if (resourceId) {
    const key = resourceId.toLowerCase();
    const guid = valueAt(
      world.azure.state.get(resourceId),
      'properties.resourceGuid',
    );
    madeByUs.set(key, new Set([...(madeByUs.get(key) ?? []), String(guid)]));
  }
}

interface SetUp {
  readonly kept: Kept;
  readonly madeByUs: MadeByUs;
}

const setUps = new WeakMap<PlanCase, SetUp>();

/** Plays what comes before a case, once; undefined: nothing does. */
async function setUpOf(
  world: World,
  planCase: PlanCase,
): Promise<SetUp | undefined> {
  const known = setUps.get(planCase);
  if (known || planCase.setUp.length === 0) {
    return known;
  }
  await world.reset({ skewsMilliseconds: [0] });
  const madeByUs = new Map<string, ReadonlySet<string>>();
  world.observe(answered => noteMade(answered, { world, madeByUs }));
  for (const [index, declaration] of planCase.setUp.entries()) {
    await world.finish(
      begin(world.living, declaration, {
        isUnseen: true,
        key: `set-up-${index}`,
      }),
    );
    await world.finishRuns(async () => {});
  }
  const states: readonly string[] = await world.knex('runs').pluck('state');
  if (states.some(state => state !== 'succeeded')) {
    throw new Error(`A set-up did not succeed: ${states}.`);
  }
  const setUp = { kept: await world.keep(), madeByUs };
  setUps.set(planCase, setUp);
  return setUp;
}

/**
 * Plays a case from the start to the end of its runs, disturbed, and judges what is left.
 *
 * @internal
 */
export async function tellCase(
  world: World,
  planCase: PlanCase,
  options: {
    readonly skewsMilliseconds?: readonly number[];
    readonly random?: () => number;
    /** Whether new addresses may be used unseen; a person is asked otherwise. */
    readonly isUnseen?: boolean;
    /** Whether the person who is asked about new addresses cancels. */
    readonly cancelsWhenAsked?: boolean;
    readonly disturb: (stage: Stage) => void;
  },
): Promise<Told> {
  const { isUnseen = true } = options;
  const setUp = await setUpOf(world, planCase);
  await world.reset({
    skewsMilliseconds: options.skewsMilliseconds ?? [0, 0],
    random: options.random,
    kept: setUp?.kept,
  });
  const madeByUs = new Map(setUp?.madeByUs);

  const before = snapshot(world.azure);
  let hasAgreed =
    isUnseen ||
    planCase.declarations.some(each => bringsOnlyKnown(each, { before }));
  const egress = new Egress(world.azure, planCase, () => hasAgreed);
  world.observe(answered => {
    noteMade(answered, { world, madeByUs });
    egress.look(answered);
  });
  world.azure.journal.clear();
  const foreignEdits: ForeignEdit[] = [];
  const runIds: string[] = [];
  options.disturb({
    world,
    runIds,
    noteCancel: () => egress.cancel(world.time.milliseconds),
    expectGateway: (subnetId, gatewayId) => egress.allow(subnetId, gatewayId),
    noteForeign: edit => foreignEdits.push(edit),
  });

  const starting = planCase.declarations.map(async (declaration, index) => {
    const seconds = planCase.startsAfterSeconds?.[index] ?? 0;
    if (seconds > 0) {
      await world.time.wait(seconds * 1_000);
    }
    runIds[index] = await begin(world.awake ?? world.living, declaration, {
      isUnseen,
      key: `task-${index}`,
    });
  });
  const answer = async ({ id }: { readonly id: string }) => {
    // A process that stands still answers no one; the person tries again.
    await world.awake?.in(async service => {
      const { pendingAcknowledgement: seen } = await service.get(id);
      if (!seen) {
        return;
      }
      if (seen.reason === 'newAddresses' && options.cancelsWhenAsked) {
        await service.cancel(id, { by, seen });
        return;
      }
      hasAgreed = true;
      await service.acknowledge(id, { by, seen });
    });
  };
  // A process that dies while it plans starts nothing; one that is asked later starts in its time.
  let isLate = planCase.startsAfterSeconds !== undefined;
  void Promise.allSettled(starting).then(() => {
    isLate = false;
  });
  await world.activity.quiet();
  const haveEnded = await world.finishRuns(answer, { unless: () => isLate });
  await world.finishStops();

  const runs: Run[] = [];
  const ended: EndedRun[] = [];
  const ends: string[] = [];
  for (const [index, declaration] of planCase.declarations.entries()) {
    const id = runIds[index];
    const run = id ? await world.living.service.get(id) : undefined;
    ends.push(run?.state ?? 'refused');
    if (run) {
      runs.push(run);
      ended.push({ declaration, ...run });
    }
  }
  egress.look();
  const findings = [
    ...(haveEnded ? [] : ['no end state: a run is under way for ever']),
    ...egress.findings,
    ...judge({
      before,
      after: snapshot(world.azure),
      runs: ended,
      foreignEdits,
      madeByUs,
      ourPuts: putsOf(world),
    }),
    ...(planCase.isRefused &&
    world.azure.journal
      .complete()
      .writes()
      .some(({ actor }) => actor !== world.azure.principals.foreign.clientId)
      ? ['foreign: something was written']
      : []),
  ];
  return { ends, findings, runs };
}
