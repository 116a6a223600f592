import type { Config } from '@backstage/config';
import type { ConfigurationProblem } from './ConfigurationProblem';
import type { NatGatewayConfig } from './NatGatewayConfig';

/** Read by this package and by the frontend; all others belong to provider modules. */
const ownKeys = ['collection', 'policy', 'prices', 'runs', 'template'];

/**
 * Finds what would silently leave the portal without data: keys that no module reads, no scope at
 * all, and service principals of scopes that are not configured. A module that failed to start
 * looks like one that is not installed. Which scopes are discovered is not known at the start.
 *
 * @internal
 */
export function configurationProblems(
  config: Config,
  options: {
    readonly providerIds: readonly string[];
    readonly scopeKeys: readonly string[];
    /** `<provider>/<name>` of the accounts in which scopes are discovered. */
    readonly discoveringAccounts?: readonly string[];
    readonly servicePrincipals: NatGatewayConfig['policy']['servicePrincipals'];
  },
): readonly ConfigurationProblem[] {
  const { providerIds, scopeKeys, servicePrincipals } = options;
  const { discoveringAccounts = [] } = options;
  const keys = config.getOptionalConfig('natGateway')?.keys() ?? [];
  const listed = (names: readonly string[]) => names.join(', ') || 'none';
  const unread = keys
    .filter(name => ![...ownKeys, ...providerIds].includes(name))
    .map(name => ({
      code: 'unreadKey' as const,
      key: `natGateway.${name}`,
      message: `natGateway.${name} is read by no module that started (started: ${listed(
        providerIds,
      )}); correct the key, install the module, or look for its failure in this log`,
    }));
  const unknown = servicePrincipals.flatMap(({ scopes = [] }, index) =>
    scopes
      .filter(
        scope =>
          !scopeKeys.includes(scope) &&
          !discoveringAccounts.some(key => scope.startsWith(`${key}/`)),
      )
      .map(scope => ({
        code: 'unknownScope' as const,
        key: `natGateway.policy.servicePrincipals[${index}].scopes`,
        message: `natGateway.policy.servicePrincipals[${index}].scopes holds '${scope}', which is not configured (configured: ${listed(
          scopeKeys,
        )}); correct it, or add the scope`,
      })),
  );
  return [
    ...(scopeKeys.length + discoveringAccounts.length === 0
      ? [
          {
            code: 'noScopes' as const,
            key: 'natGateway',
            message:
              'No scope is configured, so nothing is collected; install a provider module and list its scopes below natGateway',
          },
        ]
      : []),
    ...unread,
    ...unknown,
  ];
}
