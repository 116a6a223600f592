import { azurePlanner } from '../azure/planner/azurePlanner';
import type { CloudPlanner } from '../cloud/CloudPlanner';

/**
 * The planners of the clouds that are known here, the one that plans from nothing first.
 *
 * @internal
 */
export const planners: readonly [CloudPlanner, ...CloudPlanner[]] = [
  azurePlanner,
];
