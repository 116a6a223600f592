import { isIPv4 } from 'node:net';
import { formatIPv4 } from '../addresses/formatIPv4';
import { parseIPv4 } from '../addresses/parseIPv4';
import { AzureError } from '../errors/AzureError';

/**
 * Refuses what is no range, or begins within one. IPv6 ranges are kept as they are.
 *
 * @internal
 */
export function refuseBadPrefix(
  prefix: string,
  options: { readonly id: string },
): void {
  if (prefix.includes(':')) {
    return;
  }
  const [address, length, ...rest] = prefix.split('/');
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
