import type { IncomingHttpHeaders } from 'node:http';
import type { Difference } from './Difference';
import type { Exchange } from './Exchange';
import { maskVolatile } from './maskVolatile';

/** What clients act on. All others are the same with every answer or belong to the wire. */
const headersThatMatter = [
  'azure-asyncnotification',
  'azure-asyncoperation',
  'content-type',
  'etag',
  'location',
  'retry-after',
  'x-ms-failure-cause',
];
/** How much a client may still ask: the number is its own affair. */
const rateLimits = /^x-ms-ratelimit-remaining-subscription-/;
/** Recorders strip it because it is volatile: where it is missing nothing is known. */
const strippedByRecorders = ['retry-after'];

/**
 * What is not as recorded in the headers that clients act on, with operation ids, signatures and hosts left out of account.
 *
 * @internal
 */
export function compareHeaders(
  recorded: Pick<Exchange, 'headers' | 'hasAllHeaders'>,
  answered: IncomingHttpHeaders,
): readonly Difference[] {
  const missingLimits = Object.keys(recorded.headers)
    .filter(name => rateLimits.test(name) && answered[name] === undefined)
    .map(name => ({
      place: `header ${name}`,
      recorded: 'a number',
      answered: 'missing',
    }));
  const others = headersThatMatter.flatMap(name => {
    const wanted = recorded.headers[name];
    const given = answered[name];
    if (wanted === undefined) {
      return given !== undefined &&
        recorded.hasAllHeaders &&
        !strippedByRecorders.includes(name)
        ? [
            {
              place: `header ${name}`,
              recorded: 'missing',
              answered: String(given),
            },
          ]
        : [];
    }
    const left = comparable(wanted);
    const right = comparable(String(given ?? 'missing'));
    const isSame = left.startsWith('…')
      ? right.endsWith(left.slice(1))
      : left === right;
    return isSame
      ? []
      : [{ place: `header ${name}`, recorded: left, answered: right }];
  });
  return [...missingLimits, ...others];
}

/** Operation URLs are opaque to clients, down to their api-version: a recording of 2026 has an older one than its request. */
function comparable(text: string): string {
  return maskVolatile(text)
    .replace(/\?api-version=.*$/, '')
    .replace(/\s/g, '')
    .toLowerCase();
}
