import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from '../AzureNatGatewaySpec';
import { addressClaims } from './addressClaims';

interface Claim {
  /** What only one gateway can have, in lower case. */
  readonly key: string;
  readonly violation: (first: string) => Violation;
}

function namesOf({ name }: AzureGatewaySpec, path: string): readonly Claim[] {
  return [
    {
      key: name.toLowerCase(),
      violation: () => ({
        rule: 'gateway-duplicate',
        path: `${path}.name`,
        ...say('violation.gatewayTwice', { name }),
      }),
    },
  ];
}

const subnetsOf = ({ subnets }: AzureGatewaySpec, path: string) =>
  subnets.map(
    (subnetId, index): Claim => ({
      key: subnetId.toLowerCase(),
      violation: first => ({
        rule: 'subnet-duplicate',
        path: `${path}.subnets[${index}]`,
        ...say('violation.subnetOfTwoGateways', { subnetId, first }),
      }),
    }),
  );

const addressesOf = (...of: Parameters<typeof addressClaims>) =>
  addressClaims(...of).map(
    ({ ofTwoGateways, isNew, key, path }): Claim & { isNew: boolean } => ({
      key,
      isNew,
      violation: first => ({
        rule: 'address-duplicate',
        path,
        ...ofTwoGateways(first),
      }),
    }),
  );

/** The claims of later gateways to what an earlier one has. */
function collisions(
  gateways: readonly AzureGatewaySpec[],
  claimsOf: (gateway: AzureGatewaySpec, path: string) => readonly Claim[],
): readonly Violation[] {
  const holders = new Map<string, AzureGatewaySpec>();
  return gateways.flatMap((gateway, index) =>
    claimsOf(gateway, `spec.gateways[${index}]`).flatMap(
      ({ key, violation }) => {
        const holder = holders.get(key) ?? gateway;
        holders.set(key, holder);
        return holder === gateway ? [] : [violation(holder.name)];
      },
    ),
  );
}

/**
 * What only one gateway of a Spec can have: a name, a subnet, an address, new or existing. What one
 * gateway is given twice is another rule's.
 *
 * @public
 */
export function checkAcrossGateways(
  where: AzureNatGatewaySpec['spec'],
): readonly Violation[] {
  const { gateways } = where;
  const named = collisions(gateways, namesOf);
  const twice = new Set(named.map(({ path }) => path));
  return [
    ...named,
    ...collisions(gateways, subnetsOf),
    // Gateways of one name have the same new addresses: that is said of the name.
    ...collisions(gateways, (gateway, path) =>
      addressesOf(gateway, { where, path: `${path}.addresses` }).filter(
        ({ isNew }) => !isNew || !twice.has(`${path}.name`),
      ),
    ),
  ];
}
