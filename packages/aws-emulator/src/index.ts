/**
 * Emulates the AWS calls that egress needs: stateful, over HTTP, for tests and labs.
 *
 * @packageDocumentation
 */
export type { AwsEmulator } from './AwsEmulator';
export type { AwsEmulatorOptions } from './AwsEmulatorOptions';
export type {
  AwsCallbacks,
  CommandResult,
  Invocation,
} from './callbacks/AwsCallbacks';
export type { ClientConfig } from './ClientConfig';
export type { MetricName } from './cloudwatch/metrics';
export type {
  AwsFault,
  AwsFaults,
  CallEntry,
  CallJournal,
} from './faults/AwsFaults';
export type { PolicyDocument } from './iam/PolicyDocument';
export type { Scale } from './scenario/generateScenario';
export type { Scenario } from './scenario/Scenario';
export type { Item, Kind } from './state/State';
export { startAwsEmulator } from './startAwsEmulator';
