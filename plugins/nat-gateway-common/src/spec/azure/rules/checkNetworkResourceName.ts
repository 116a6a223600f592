import { azureNamingLimits } from '../../../limits/azureNamingLimits';
import type { Violation } from '../../Violation';

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
    /** `NAT gateway name` */
    readonly what: string;
    /** What to do, when shortening or renaming it is not enough said. */
    readonly wayOut?: string;
  },
): readonly Violation[] {
  const { networkResourceNameLength, networkResourceNamePattern } =
    azureNamingLimits;
  const { rule, path, what, wayOut } = options;
  if (name === '') {
    return [{ rule, path, message: `The ${what} is empty; give one.` }];
  }
  if (name.length > networkResourceNameLength.value) {
    return [
      {
        rule,
        path,
        message: `The ${what} "${name}" has ${name.length} characters; ${
          wayOut ?? 'shorten it'
        } to at most ${networkResourceNameLength.value}.`,
      },
    ];
  }
  if (!networkResourceNamePattern.value.test(name)) {
    return [
      {
        rule,
        path,
        message: `The ${what} "${name}" is not one that Azure takes; use letters, digits, "_", "." and "-", begin with a letter or digit, and end with a letter, digit or "_".`,
      },
    ];
  }
  return [];
}
