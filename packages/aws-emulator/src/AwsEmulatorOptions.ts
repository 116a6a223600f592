import type { AwsCallbacks } from './callbacks/AwsCallbacks';
import type { PolicyDocument } from './iam/PolicyDocument';
import type { Scale } from './scenario/generateScenario';
import type { Scenario } from './scenario/Scenario';

/** How to start an emulator. @public */
export interface AwsEmulatorOptions {
  /** 0, the default, uses a free port. */
  readonly port?: number;
  /** `127.0.0.1` by default. */
  readonly host?: string;
  /** `demo` (the default), `empty`, the path of a YAML file, or a scenario as an object. */
  readonly scenario?: 'demo' | 'empty' | (string & {}) | Scenario;
  /** A generated scenario of a given size, instead of `scenario`. */
  readonly scale?: Scale;
  /** The policies of roles, instead of the scenario's: a role that it does not have is created. */
  readonly policies?: Readonly<Record<string, readonly PolicyDocument[]>>;
  readonly callbacks?: AwsCallbacks;
  /** Where the emulator's time comes from; the machine's by default. */
  readonly clock?: { now(): Date };
  /** How far the describe calls of EC2, Auto Scaling and load balancers lag behind writes; 0 by default. */
  readonly describeLagMilliseconds?: number;
  /** How many calls the journal keeps; 10,000 by default. To prove something from it, set it large enough and call `journal.complete()`. */
  readonly journalCapacity?: number;
  /** Items on a page; small and irregular by default. */
  readonly pageSize?: number;
}
