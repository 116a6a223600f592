import type { SpecChange } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A change of a Spec as the piece of YAML that says it. Strings are quoted as JSON has them, which
 * YAML reads as strings whatever they look like.
 *
 * @internal
 */
export function specChangeYaml(change: SpecChange): string {
  const { gatewayName, set } = change;
  return [
    `kind: ${change.kind}`,
    'spec:',
    '  gateways:',
    `    - name: ${JSON.stringify(gatewayName)}`,
    ...Object.entries(set).flatMap(([field, value]) =>
      Array.isArray(value)
        ? [
            `      ${field}:`,
            ...value.map(each => `        - ${JSON.stringify(each)}`),
          ]
        : [`      ${field}: ${JSON.stringify(value)}`],
    ),
    '',
  ].join('\n');
}
