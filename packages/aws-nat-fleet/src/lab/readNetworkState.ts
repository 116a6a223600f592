import { startAwsEmulator } from 'aws-emulator';
import { Fleet } from '../contract';
import { NetworkState } from './NetworkState';

type EmulatorState = Awaited<ReturnType<typeof startAwsEmulator>>['state'];

/** The part of the emulator's state that decides where packets go. */
export function readNetworkState(
  state: EmulatorState,
  fleet: Fleet,
): NetworkState {
  const zoneOf = (interfaceId: string | undefined) =>
    fleet.zones.find(({ natInterfaceId }) => natInterfaceId === interfaceId)
      ?.zone;
  const isRunning = (id: string | undefined) =>
    id !== undefined && state.get('instances', id)?.state === 'running';
  return {
    routes: Object.fromEntries(
      fleet.zones.map(({ zone, routeTableIds }) => [
        zone,
        routeTableIds.map(
          id =>
            zoneOf(
              state
                .get('routeTables', id)
                ?.routes.find(({ destination }) => destination === '0.0.0.0/0')
                ?.target,
            ) ?? 'blackhole',
        ),
      ]),
    ),
    interfaces: Object.fromEntries(
      fleet.zones.map(({ zone, natInterfaceId }) => {
        const found = state.get('networkInterfaces', natInterfaceId);
        const holder = found?.attachment?.instanceId;
        return [
          zone,
          {
            holder: isRunning(holder) ? holder : undefined,
            addresses: found?.addresses ?? [],
            sourceDestCheck: found?.sourceDestCheck ?? true,
          },
        ];
      }),
    ),
    addresses: Object.fromEntries(
      state
        .list('addresses')
        .flatMap(({ publicIp, association }) =>
          association ? [[publicIp, association.privateIp]] : [],
        ),
    ),
  };
}
