import {
  ipv4AddressCount,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { fullestOf } from './fullestOf';

/** A spreadsheet takes a cell that begins so for a formula (https://owasp.org/www-community/attacks/CSV_Injection, read 2026-12-01). */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  const safe =
    typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns: readonly (readonly [
  string,
  (gateway: NatGateway) => string | number | undefined,
])[] = [
  ['name', ({ name }) => name],
  ['status', ({ status }) => status],
  ['owner', ({ ownerRef }) => ownerRef],
  ['provider', ({ scope }) => scope.provider],
  ['account', ({ scope }) => scope.account],
  ['scope', ({ scope }) => scope.id],
  ['region', ({ region }) => region],
  ['kind', ({ kind }) => kind],
  ['zones', ({ zones }) => zones.join(' ')],
  [
    'addresses',
    ({ addresses }) =>
      addresses.flatMap(({ address }) => address ?? []).join(' '),
  ],
  ['ipv4AddressCount', ({ addresses }) => ipv4AddressCount(addresses)],
  ['subnets', ({ subnets }) => subnets.map(({ name }) => name).join(' ')],
  ['fullestCeiling', gateway => fullestOf(gateway)?.id],
  ['used', gateway => fullestOf(gateway)?.used],
  ['of', gateway => fullestOf(gateway)?.of],
  ['failedConnections', ({ usage }) => usage?.failedConnections],
  ['countedFrom', ({ usage }) => usage?.failureWindow.start],
  ['countedTo', ({ usage }) => usage?.failureWindow.end],
  ['tcpIdleTimeoutSeconds', ({ tcpIdleTimeout }) => tcpIdleTimeout.seconds],
  ['origin', ({ origin }) => origin],
  ['lastReadAt', ({ lastReadAt }) => lastReadAt],
  ['resourceId', ({ resourceId }) => resourceId],
  ['advice', ({ findings }) => findings?.map(({ id }) => id).join(' ')],
];

/**
 * Gateways as CSV (RFC 4180), in plain numbers and ISO 8601. What is not known is empty, never 0.
 *
 * @internal
 */
export function csvOfGateways(gateways: readonly NatGateway[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...gateways.map(gateway => columns.map(([, of]) => cell(of(gateway)))),
  ];
  return lines.map(line => `${line.join(',')}\r\n`).join('');
}
