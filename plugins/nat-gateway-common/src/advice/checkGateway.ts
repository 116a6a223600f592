import { InputError } from '@backstage/errors';
import { requireNumber } from '../input/requireNumber';
import type { NatGateway } from '../model/NatGateway';
import { checkFigures } from '../snat/checkFigures';

/**
 * Refuses a gateway with numbers or times that cannot be, before a rule puts them into a sentence.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkGateway(
  gateway: Pick<
    NatGateway,
    'addresses' | 'tcpIdleTimeout' | 'udpIdleTimeout' | 'usage'
  >,
): void {
  const { addresses, tcpIdleTimeout, udpIdleTimeout, usage } = gateway;
  const bounds = { min: 0, max: 1e8 };
  requireNumber('tcpIdleTimeout.seconds', tcpIdleTimeout.seconds, bounds);
  if (udpIdleTimeout) {
    requireNumber('udpIdleTimeout.seconds', udpIdleTimeout.seconds, bounds);
  }
  addresses.forEach(
    ({ addressCount, ipVersion }, index) =>
      addressCount === undefined ||
      requireNumber(`addresses[${index}].addressCount`, addressCount, {
        min: 0,
        whole: true,
        ...(ipVersion === 'IPv4' && { max: 1e6 }),
      }),
  );
  if (!usage) return;
  checkFigures('usage', usage);
  const { peakWindow, failureWindow } = usage;
  for (const [field, at] of Object.entries({
    'peakWindow.start': peakWindow.start,
    'peakWindow.end': peakWindow.end,
    'failureWindow.start': failureWindow.start,
    'failureWindow.end': failureWindow.end,
  })) {
    if (!Number.isFinite(Date.parse(at))) {
      throw new InputError(
        `usage.${field} '${at}' is no ISO 8601 time, such as 2026-11-20T12:00:00Z`,
      );
    }
  }
}
