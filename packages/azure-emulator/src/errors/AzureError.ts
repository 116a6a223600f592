import { ArmError } from '../arm/ArmError';
import type { JsonObject } from '../arm/JsonObject';
import type { DeclaredError } from './DeclaredError';
import { azureErrors } from './azureErrors';
import type { entraErrors } from './entraErrors';
import type { GapsOf } from './GapsOf';
import { networkErrors } from './networkErrors';
import { quotaErrors } from './quotaErrors';
import { say } from './say';

/**
 * A refusal with a code of Azure's. Only declared ones exist, so that none is invented.
 *
 * @internal
 */
export class AzureError<
  Name extends Exclude<keyof typeof azureErrors, keyof typeof entraErrors>,
> extends ArmError {
  constructor(
    name: Name,
    options: GapsOf<Name> & {
      readonly target?: string;
      readonly details?: readonly JsonObject[];
      readonly additionalInfo?: readonly JsonObject[];
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) {
    const { status, failureCause }: DeclaredError = azureErrors[name];
    const { target, details, additionalInfo, headers } = options;
    super(status, {
      ...say(name, options),
      target,
      // Recorded: the network provider sends them always, ARM only when there are any.
      details:
        details ??
        (name in networkErrors || name in quotaErrors ? [] : undefined),
      additionalInfo,
      headers: {
        ...(failureCause ? { 'x-ms-failure-cause': failureCause } : {}),
        ...headers,
      },
    });
    this.name = 'AzureError';
  }
}
