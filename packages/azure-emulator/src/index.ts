/**
 * Azure Resource Manager for egress, on this machine: stateful, over HTTPS, for tests and demos.
 *
 * @packageDocumentation
 */
export { EmulatorClock } from 'emulator-kit';
export type { AzureEmulator } from './AzureEmulator';
export type { AzureEmulatorOptions } from './AzureEmulatorOptions';
export type { Json, JsonObject } from './arm/JsonObject';
export type { Fault } from './faults/Fault';
export { FaultList } from './faults/FaultList';
export { Journal } from './faults/Journal';
export type { QuotaName } from './quotas/QuotaName';
export type { RefusalKind } from './faults/RefusalKind';
export type { JournalEntry } from './faults/JournalEntry';
export type { Latency } from './operations/Latency';
export type { OperationError } from './operations/OperationError';
export type { Scale } from './scenario/Scale';
export type { Scenario } from './scenario/Scenario';
export type { NamedLock } from './state/NamedLock';
export type { Restriction } from './state/Restriction';
export { Restrictions } from './state/Restrictions';
export { startAzureEmulator } from './startAzureEmulator';
