import { azureNamingLimits } from '../../limits/azureNamingLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';

/**
 * The naming rule that NAT gateways, public IPs and prefixes share.
 *
 * @internal
 */
export function checkNetworkResourceName(
  name: string,
  options: {
    readonly rule: string;
    readonly path: string;
    readonly what: 'gatewayName' | 'prefixName' | 'publicIpName';
    /** What is said of a generated name, which a person cannot shorten. */
    readonly tooLong?:
      | 'violation.derivedPrefixNameTooLong'
      | 'violation.derivedPublicIpNameTooLong';
  },
): readonly Violation[] {
  const { networkResourceNameLength, networkResourceNamePattern } =
    azureNamingLimits;
  const { rule, path, tooLong } = options;
  const { wording: what } = say(`phrase.${options.what}`, {});
  if (name === '') {
    return [{ rule, path, ...say('violation.nameEmpty', { what }) }];
  }
  if (name.length > networkResourceNameLength.value) {
    const values = {
      name,
      length: name.length,
      max: networkResourceNameLength.value,
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
