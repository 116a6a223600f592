import { GuidSequence } from 'emulator-kit';
import { checkScale } from './checkScale';
import { generateGroup } from './generateGroup';
import type { Scale } from './Scale';
import type { CheckedScenario } from './CheckedScenario';

/** So many gateways share a resource group and a virtual network. */
const gatewaysInGroup = 10;

/**
 * A scenario of a given size, always the same for the same seed, complete as it would be after its check.
 *
 * The first of several subscriptions has a tenth of the gateways, at least its even share; the others share the rest. All
 * are in the management group `generated`. The principals `owner` and `reader` see all.
 *
 * @internal
 */
export function generateScenario(scale: Scale): CheckedScenario {
  const { subscriptions, gateways, clusters, regions, seed } =
    checkScale(scale);
  const guids = new GuidSequence(`scale/${seed}`);
  const [tenantId, ...ids] = Array.from({ length: subscriptions + 1 }, () =>
    guids.next(),
  );
  const counts = share(gateways, subscriptions);
  let before = 0;
  /** Whether the next gateway has a cluster. */
  const hasCluster = () => {
    before += 1;
    const upTo = (count: number) => Math.floor((count * clusters) / gateways);
    return upTo(before) > upTo(before - 1);
  };
  const groups = ids.flatMap((subscription, at) =>
    chunks(counts[at]).map((count, index) =>
      generateGroup({
        name: `rg-${at + 1}-${index + 1}`,
        subscription,
        gateways: Array.from({ length: count }, () => ({
          hasCluster: hasCluster(),
        })),
        regions,
        seed,
      }),
    ),
  );
  const [first, ...others] = ids.map((id, at) => ({
    id,
    name: `Generated subscription ${at + 1}`,
  }));
  return {
    description: `${gateways} gateways in ${subscriptions} subscriptions, seed ${seed}`,
    subscription: first,
    moreSubscriptions: others,
    tenantId,
    managementGroups: [{ name: 'generated', subscriptions: ids }],
    principals: (['Owner', 'Reader'] as const).map(role => ({
      name: role.toLowerCase(),
      clientId: guids.next(),
      clientSecret: 'emulated-not-a-secret',
      objectId: guids.next(),
      assignments: [{ role, scope: '/' }],
    })),
    region: 'westeurope',
    metrics: { seed, delaySeconds: 120 },
    limits: {},
    locks: [],
    policies: [],
    resourceGroups: groups.map(({ group }) => group),
    workloads: groups.flatMap(({ workloads }) => workloads),
  };
}

function share(gateways: number, subscriptions: number): readonly number[] {
  const first = Math.ceil(gateways / Math.min(10, subscriptions));
  const rest = gateways - first;
  const others = subscriptions - 1;
  return [
    first,
    ...Array.from(
      { length: others },
      (_, at) => Math.floor(rest / others) + (at < rest % others ? 1 : 0),
    ),
  ];
}

function chunks(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / gatewaysInGroup) }, (_, at) =>
    Math.min(gatewaysInGroup, count - at * gatewaysInGroup),
  );
}
