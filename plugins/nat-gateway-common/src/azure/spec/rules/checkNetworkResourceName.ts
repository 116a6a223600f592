import { azureNamingLimits } from '../../limits/azureNamingLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';

/**
 * The naming rule that NAT gateways, public IPs, prefixes, virtual networks and subnets share.
 *
 * @internal
 */
export function checkNetworkResourceName(
  name: string,
  options: {
    readonly rule: string;
    readonly path: string;
    readonly what:
      | 'gatewayName'
      | 'prefixName'
      | 'publicIpName'
      | 'subnetName'
      | 'virtualNetworkName';
    /** How long it may be, where that is another length. */
    readonly max?: number;
    /** What is said of a generated name, which a person cannot shorten. */
    readonly tooLong?:
      | 'violation.derivedPrefixNameTooLong'
      | 'violation.derivedPublicIpNameTooLong';
  },
): readonly Violation[] {
  const { networkResourceNameLength, networkResourceNamePattern } =
    azureNamingLimits;
  const {
    rule,
    path,
    tooLong,
    max = networkResourceNameLength.value,
  } = options;
  const { wording: what } = say(`phrase.${options.what}`, {});
  if (name === '') {
    return [{ rule, path, ...say('violation.nameEmpty', { what }) }];
  }
  if (name.length > max) {
    const values = {
      name,
      length: name.length,
      max,
    };
    return [
      {
        rule,
        path,
        ...(tooLong
          ? say(tooLong, values)
          : say('violation.nameTooLong', { what, ...values })),
      },
    ];
  }
  if (!networkResourceNamePattern.value.test(name)) {
    return [
      {
        rule,
        path,
        ...say('violation.nameNotTaken', { what, name }),
      },
    ];
  }
  return [];
}
