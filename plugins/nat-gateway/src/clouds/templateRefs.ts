import { azureTemplateRef } from '../azure/azureTemplateRef';

/**
 * The software templates of the clouds that are known here, without their screens: an app reads
 * them when it starts.
 *
 * @internal
 */
export const templateRefs: readonly string[] = [azureTemplateRef];
