import { azureCloud } from '../azure/azureCloud';
import type { CloudDescription } from '../cloud/CloudDescription';

/**
 * The clouds that browsers know: the one place outside their own folders that names them.
 *
 * @public
 */
export const clouds: readonly CloudDescription[] = [azureCloud];
