import type { ResourceType } from '../resources/ResourceType';
import { resourceTypes } from '../resources/resourceTypes';
import { virtualMachineScaleSets } from '../resources/virtualMachineScaleSets';

/**
 * The types that a scenario can hold, in the order in which they are loaded: those that clients write, and
 * those that they only read.
 *
 * @internal
 */
export const seededTypes: readonly ResourceType[] = [
  ...resourceTypes.values(),
  virtualMachineScaleSets,
];
