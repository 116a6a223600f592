import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  CommonValidatorFunctions,
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { EntityOptions } from '../entities/EntityOptions';

const KEY = 'catalog.providers.natGateway';

/**
 * What `catalog.providers.natGateway` says.
 *
 * @internal
 */
export interface ProviderConfig extends EntityOptions {
  readonly clusters: boolean;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

function readSystem(system: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(system, {
        defaultKind: 'System',
        defaultNamespace: DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    throw new InputError(
      `${KEY}.system is '${system}', which is no entity ref; write it like system:default/network`,
    );
  }
}

/**
 * Reads and checks it; all of it may be absent.
 *
 * @internal
 */
export function readProviderConfig(root: Config): ProviderConfig {
  const config = root.getOptionalConfig(KEY);
  const namespace = config?.getOptionalString('namespace') ?? DEFAULT_NAMESPACE;
  if (!CommonValidatorFunctions.isValidDnsLabel(namespace)) {
    throw new InputError(
      `${KEY}.namespace is '${namespace}'; use at most 63 lower-case letters, digits and hyphens`,
    );
  }
  const system = config?.getOptionalString('system');
  return {
    clusters: config?.getOptionalBoolean('clusters') ?? false,
    namespace,
    ...(system && { system: readSystem(system) }),
    schedule: {
      ...(config?.has('schedule')
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
            config.getConfig('schedule'),
          )
        : {
            frequency: { minutes: 5 },
            timeout: { minutes: 5 },
            // The backend answers once it has started.
            initialDelay: { seconds: 15 },
          }),
      // Each process compares with what it emitted itself; see `mutationOf`.
      scope: 'local',
    },
  };
}
