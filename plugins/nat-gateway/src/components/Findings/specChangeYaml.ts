import type { SpecChange } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A change of a Spec as the piece of YAML that says it. Strings are quoted as JSON has them, which
 * YAML reads as strings whatever they look like.
 *
 * @internal
 */
export function specChangeYaml(change: SpecChange): string {
  const { gatewayName, set } = change;
  const { idleTimeoutMinutes, subnets } = set;
  return [
    `kind: ${change.kind}`,
    'spec:',
    '  gateways:',
    `    - name: ${JSON.stringify(gatewayName)}`,
    ...(idleTimeoutMinutes === undefined
      ? []
      : [`      idleTimeoutMinutes: ${idleTimeoutMinutes}`]),
    ...(subnets === undefined
      ? []
      : [
          '      subnets:',
          ...subnets.map(id => `        - ${JSON.stringify(id)}`),
        ]),
    '',
  ].join('\n');
}
