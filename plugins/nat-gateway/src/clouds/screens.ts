import { azureScreens } from '../azure/azureScreens';
import type { CloudScreens } from '../cloud/CloudScreens';

/**
 * The screens of the clouds that are known here.
 *
 * @internal
 */
export const screens: readonly CloudScreens[] = [azureScreens];
