import type { AddressFormat } from './AddressFormat';

const line = (text: string) => `${text}\n`;

/**
 * Forms in which addresses are let in that are no cloud's own.
 *
 * - `txt`: CIDR blocks, a line each.
 * - `nginx`: `allow` directives for an `include`.
 * - `tfvars`: a Terraform variable `egress_cidrs`, as `*.tfvars.json`.
 *
 * @public
 */
export const addressFormats: readonly AddressFormat[] = [
  {
    id: 'txt',
    mediaType: 'text/plain',
    format: blocks => blocks.map(line).join(''),
  },
  {
    id: 'nginx',
    mediaType: 'text/plain',
    format: blocks => blocks.map(block => line(`allow ${block};`)).join(''),
  },
  {
    id: 'tfvars',
    mediaType: 'application/json',
    format: blocks =>
      line(JSON.stringify({ egress_cidrs: blocks }, undefined, 2)),
  },
];
