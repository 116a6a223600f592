import {
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { Fleet, parameters, parseZoneState, ZoneState } from '../../contract';

/** A state parameter as it was read. */
export interface StoredState {
  /** Undefined when there is none, or when its text is unreadable. */
  readonly state: ZoneState | undefined;
  readonly unreadable: boolean;
  /** Counts the writes of the parameter. */
  readonly version: number;
}

/** The states of all zones of a fleet; at most ten at a time are read. */
export async function readZoneStates(
  ssm: SSMClient,
  fleet: Fleet,
): Promise<ReadonlyMap<string, StoredState>> {
  const { state: nameOf } = parameters(fleet.environment);
  const { Parameters = [] } = await ssm.send(
    new GetParametersCommand({
      Names: fleet.zones.map(({ zone }) => nameOf(zone)),
    }),
  );
  return new Map(
    fleet.zones.map(({ zone }) => {
      const stored = Parameters.find(({ Name }) => Name === nameOf(zone));
      const state = parseZoneState(stored?.Value ?? '');
      return [
        zone,
        {
          state,
          unreadable: stored !== undefined && state === undefined,
          version: stored?.Version ?? 0,
        },
      ];
    }),
  );
}

/** Stores the state of a zone. Only nat-route-failover does, one invocation at a time. */
export async function writeZoneState(
  ssm: SSMClient,
  environment: string,
  zone: string,
  state: ZoneState,
): Promise<void> {
  await ssm.send(
    new PutParameterCommand({
      Name: parameters(environment).state(zone),
      Value: JSON.stringify(state),
      Type: 'String',
      Overwrite: true,
    }),
  );
}
