import { armErrors } from './armErrors';
import { clusterErrors } from './clusterErrors';
import { entraErrors } from './entraErrors';
import { monitorErrors } from './monitorErrors';
import { networkErrors } from './networkErrors';
import { networkRuleErrors } from './networkRuleErrors';
import { quotaErrors } from './quotaErrors';

/**
 * Every error with a code of Azure's that the emulator can answer with, each with the ground for it: there is no other way to one.
 *
 * @internal
 */
export const azureErrors = {
  ...armErrors,
  ...networkErrors,
  ...networkRuleErrors,
  ...quotaErrors,
  ...clusterErrors,
  ...monitorErrors,
  ...entraErrors,
};
