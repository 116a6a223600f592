import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import { checkAzureNatGatewayName } from './checkAzureNatGatewayName';

/**
 * What a gateway replaces has a name of its own: no gateway of the Spec has it, and one only replaces it.
 *
 * @public
 */
export function checkReplaces({
  gateways,
}: Pick<AzureNatGatewaySpec['spec'], 'gateways'>): readonly Violation[] {
  const declared = new Set(gateways.map(({ name }) => name.toLowerCase()));
  const replacedBy = new Map<string, string>();
  return gateways.flatMap(({ name, replaces }, index) => {
    if (replaces === undefined) return [];
    const path = `spec.gateways[${index}].replaces`;
    const key = replaces.toLowerCase();
    const first = replacedBy.get(key);
    replacedBy.set(key, first ?? name);
    if (declared.has(key)) {
      return [
        {
          rule: 'replaces-declared',
          path,
          ...say('violation.replacesDeclared', { name, replaces }),
        },
      ];
    }
    return first === undefined
      ? checkAzureNatGatewayName(replaces, { path })
      : [
          {
            rule: 'replaces-twice',
            path,
            ...say('violation.replacesTwice', { name, replaces, first }),
          },
        ];
  });
}
