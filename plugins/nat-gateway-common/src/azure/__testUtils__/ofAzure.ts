import * as advice from '../../advice';
import * as snat from '../../snatEntry';
import { heldWithoutFailure as held } from '../../snat/trend/heldWithoutFailure';
import { azureCloud } from '../azureCloud';
import { azureGatewayCeilings } from '../ceilings/azureGatewayCeilings';

type Rest<Options, Given extends keyof Options> = Omit<Options, Given>;
type Second<Ask extends (...given: never[]) => unknown> = NonNullable<
  Parameters<Ask>[1]
>;

const cloud = azureCloud;
const ceilings = azureGatewayCeilings('Standard');
const { timers } = ceilings;

// The functions that are told of which cloud a gateway is, told that it is Azure.

export const judgeGateway = (
  gateway: Parameters<typeof advice.judgeGateway>[0],
  options: Rest<Second<typeof advice.judgeGateway>, 'cloud'>,
) => advice.judgeGateway(gateway, { cloud, ...options });

export const adviseGateway = (
  gateway: Parameters<typeof advice.adviseGateway>[0],
  options: Rest<Second<typeof advice.adviseGateway>, 'cloud'>,
) => advice.adviseGateway(gateway, { cloud, ...options });

export const judgeCluster = (
  cluster: Parameters<typeof advice.judgeCluster>[0],
  options?: Rest<Second<typeof advice.judgeCluster>, 'cloud'>,
) => advice.judgeCluster(cluster, { cloud, ...options });

export const adviseCluster = (
  cluster: Parameters<typeof advice.adviseCluster>[0],
  options?: Rest<Second<typeof advice.adviseCluster>, 'cloud'>,
) => advice.adviseCluster(cluster, { cloud, ...options });

export const judgePlace = (
  place: Parameters<typeof advice.judgePlace>[0],
  options?: Rest<Second<typeof advice.judgePlace>, 'cloud'>,
) => advice.judgePlace(place, { cloud, ...options });

export const gatewayCapacity = (
  gateway: Omit<Parameters<typeof advice.gatewayCapacity>[0], 'kind'>,
  options?: Rest<Second<typeof advice.gatewayCapacity>, 'cloud'>,
) =>
  advice.gatewayCapacity(
    { kind: 'azureStandard', ...gateway },
    { cloud, ...options },
  );

export const snatUsage = (
  measurement: Parameters<typeof snat.snatUsage>[0],
  ipv4AddressCount: number | undefined,
  options?: Rest<Parameters<typeof snat.snatUsage>[2], 'ceilings'>,
) => snat.snatUsage(measurement, ipv4AddressCount, { ceilings, ...options });

export const portsInUse = (load: Parameters<typeof snat.portsInUse>[0]) =>
  snat.portsInUse(load, { timers })!;

export const dailyPorts = (
  series: Parameters<typeof snat.dailyPorts>[0],
  options: Rest<Second<typeof snat.dailyPorts>, 'timers'>,
) => snat.dailyPorts(series, { timers, ...options });

export const heldWithoutFailure = (
  series: Parameters<typeof held>[0],
  options: Rest<Second<typeof held>, 'timers'>,
) => held(series, { timers, ...options });

export const destinationPorts = (inventoryPorts: number) =>
  snat.destinationPorts(inventoryPorts, { ceilings });

export const prefixFor = (addressCount: number) =>
  snat.prefixFor(addressCount, { most: ceilings.addressesPerGateway });
