import type { JsonObject } from '@backstage/types';

/**
 * A Spec of the test provider: a gateway with prefixes on subnets.
 *
 * @internal
 */
export function testDocument(
  options: {
    readonly gateway?: string;
    readonly subnets?: readonly string[];
    readonly prefixes?: number;
    readonly idleTimeoutMinutes?: number;
    readonly account?: string;
    readonly replaces?: string;
    readonly retires?: boolean;
  } = {},
): JsonObject {
  const gateway = options.gateway ?? 'nat-a';
  return {
    kind: 'TestNatGateway',
    metadata: { name: gateway },
    spec: {
      account: options.account ?? 'one',
      gateway,
      subnets: [...(options.subnets ?? ['/network/s1', '/network/s2'])],
      prefixes: options.prefixes ?? 2,
      idleTimeoutMinutes: options.idleTimeoutMinutes ?? 4,
      ...(options.replaces && { replaces: options.replaces }),
      ...(options.retires && { retires: true }),
    },
  };
}
