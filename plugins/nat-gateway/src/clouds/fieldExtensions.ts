import { azureFields } from '../azure/fields/azureFields';

/**
 * The fields of all clouds' templates; both frontend systems wire these.
 *
 * @internal
 */
export const fieldExtensions = { ...azureFields } as const;
