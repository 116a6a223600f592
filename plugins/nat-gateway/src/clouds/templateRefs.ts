import { azureActionRefs, azureTemplateRef } from '../azure/azureTemplateRef';

/**
 * The software templates of the clouds that are known here, without their screens: an app reads
 * them when it starts.
 *
 * @internal
 */
export const templateRefs: readonly string[] = [azureTemplateRef];

/**
 * Those that change and retire what they created, and that take over what others did.
 *
 * @internal
 */
export const actionTemplateRefs: readonly string[] =
  Object.values(azureActionRefs);
