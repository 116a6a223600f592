import { isIPv4, isIPv6 } from 'node:net';
import { formatIPv4, parseIPv4 } from 'emulator-kit';
import { AzureError } from '../errors/AzureError';

/**
 * Refuses what is no range, or begins within one. Of IPv6 only the form is checked.
 *
 * @internal
 */
export function refuseBadPrefix(
  prefix: string,
  options: { readonly id: string },
): void {
  const [address, length, ...rest] = prefix.split('/');
  if (
    isIPv6(address) &&
    /^\d{1,3}$/.test(length ?? '') &&
    Number(length) <= 128 &&
    rest.length === 0
  ) {
    return;
  }
  const bits = /^\d{1,2}$/.test(length ?? '') ? Number(length) : 33;
  if (!isIPv4(address) || bits > 32 || rest.length > 0) {
    throw new AzureError('InvalidAddressPrefixFormat', { prefix, ...options });
  }
  const first = parseIPv4(address);
  const beyond = first % 2 ** (32 - bits);
  if (beyond > 0) {
    throw new AzureError('InvalidCIDRNotation', {
      prefix,
      right: `${formatIPv4(first - beyond)}/${bits}`,
      ...options,
    });
  }
}
