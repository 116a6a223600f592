import { Fleet, ZoneState } from '../../contract';
import { readFleet } from '../shared/readFleet';
import { readNatInstances } from '../shared/readNatInstances';
import { Tools } from '../shared/Tools';
import { readZoneStates, StoredState } from '../shared/ZoneStates';
import { FailoverClients } from './FailoverClients';
import { Judgement, judgeZone } from './judgeZone';
import { Trigger } from './parseTrigger';
import { checkCommand } from './checkCommand';
import { DefaultRoute, readRoutes, routedZone } from './readRoutes';
import { readTargetHealth } from './readTargetHealth';
import { updateState } from './updateState';

/** Everything that one invocation knows, read after it began. */
export interface Surroundings {
  readonly fleet: Fleet;
  readonly trigger: Trigger;
  readonly routes: readonly DefaultRoute[];
  readonly stored: ReadonlyMap<string, StoredState>;
  /** The stored states, with what the trigger adds. */
  readonly states: ReadonlyMap<string, ZoneState>;
  readonly judge: (zone: string) => Judgement;
}

/** Reads routes, interfaces, instances, target health and states, and judges every zone. */
export async function lookAround(
  { ec2, elb, ssm }: FailoverClients,
  { environment, now }: Tools,
  trigger: Trigger,
): Promise<Surroundings> {
  const fleet = await readFleet(ssm, environment);
  if (trigger.kind === 'command') checkCommand(fleet, trigger.command);
  const [stored, routes, holders] = await Promise.all([
    readZoneStates(ssm, fleet),
    readRoutes(ec2, fleet),
    readNatInstances(ec2, fleet),
  ]);
  const states = new Map<string, ZoneState>();
  const judgements = new Map<string, Judgement>();
  for (const zone of fleet.zones) {
    const routed = routedZone(fleet, zone, routes);
    const state = updateState(
      zone,
      stored.get(zone.zone)!,
      routed && { zone: routed.zone, interfaceId: routed.natInterfaceId },
      trigger,
      now(),
    );
    states.set(zone.zone, state);
    const { instance } = holders.get(zone.zone)!;
    const evidence = {
      instance,
      leaving:
        trigger.kind === 'instance' && trigger.instanceId === instance?.id
          ? trigger.reason
          : undefined,
      probe: state.probe,
      target: await readTargetHealth(elb, zone, instance?.id),
      alarm:
        trigger.kind === 'alarm' && trigger.zone === zone.zone
          ? trigger.name
          : undefined,
    };
    judgements.set(zone.zone, judgeZone(evidence, now()));
  }
  return {
    fleet,
    trigger,
    routes,
    stored,
    states,
    judge: zone =>
      judgements.get(zone) ?? { verdict: 'unhealthy', reason: 'no such zone' },
  };
}
