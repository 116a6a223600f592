import { Fleet, FleetZone } from '../../contract';
import { Tools } from '../shared/Tools';
import { LifecycleClients } from './LifecycleClients';
import { Until } from './NatInterface';
import { LifecycleAction } from './parseLifecycleEvent';

/** What one lifecycle action works with. */
export interface LifecycleStep {
  readonly clients: LifecycleClients;
  readonly tools: Tools;
  readonly fleet: Fleet;
  readonly zone: FleetZone;
  readonly action: LifecycleAction;
  /** Of the commands to nat-route-failover. */
  readonly reason: string;
  /** Gives up after a time that began with the step. */
  readonly until: Until;
  /** The same step with a new time. */
  again(): LifecycleStep;
  readonly pollMilliseconds: number;
}
