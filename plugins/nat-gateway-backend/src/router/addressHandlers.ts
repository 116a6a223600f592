import type {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  NatGatewayProvider,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Request, Response } from 'express';
import type { AuthorizedAddressService } from '../addresses/AuthorizedAddressService';
import type { AuthorizedUnusedAddressService } from '../addresses/AuthorizedUnusedAddressService';
import { atomOf } from '../addresses/atomOf';
import { formatAddresses } from '../addresses/formatAddresses';
import { filterOf } from './filterOf';
import type { Handler, Handlers } from './Handlers';
import { pageOf } from './pageOf';

const CHANGES = 1000;
const DAYS_OF_CHANGES = 30;

const textOf = (value: unknown) =>
  value === undefined ? undefined : String(value);

/** ISO 8601 of a moment that a caller gives. */
function momentOf(value: unknown, name: string): string {
  const moment = new Date(String(value));
  if (Number.isNaN(moment.getTime())) {
    throw new InputError(
      `${name} is '${value}'; give a moment such as 2026-11-20T12:00:00Z`,
    );
  }
  return moment.toISOString();
}

/** Answers a body, or 304 to a caller that has it: Express compares the ETag and, if there is one, the date. */
function send(
  response: Response,
  body: string,
  options: { readonly mediaType: string; readonly modifiedAt?: string },
): void {
  const { mediaType, modifiedAt } = options;
  if (modifiedAt) {
    response.setHeader('Last-Modified', new Date(modifiedAt).toUTCString());
  }
  response.setHeader('Cache-Control', 'private, no-cache');
  response.type(mediaType).send(body);
}

/**
 * Source addresses for those who let them in elsewhere.
 *
 * API: `listAddresses`, `listAddressesAsJson`, `listAddressesAsText`, `listAddressChanges`,
 * `followAddressChanges`, `listUnusedAddresses`.
 * Guarantees: no cloud is called; only what the caller may see; ETag, and Last-Modified where no moment is
 * asked for, so that a caller that has the newest content gets 304; neither of unused addresses.
 * Cleanup: periods that ended are deleted after `natGateway.collection.addressRetention`.
 *
 * @internal
 */
export function addressHandlers(options: {
  readonly addresses: AuthorizedAddressService;
  readonly unused: AuthorizedUnusedAddressService;
  readonly httpAuth: HttpAuthService;
  readonly providers: ReadonlyMap<string, NatGatewayProvider>;
  readonly discovery: DiscoveryService;
  readonly timing: Timing;
}): Handlers {
  const { addresses, unused, httpAuth, discovery, timing } = options;
  const askedFor = async (request: Request) => ({
    credentials: await httpAuth.credentials(request),
    ownerRef: textOf(request.query.owner),
    at: request.query.at && momentOf(request.query.at, 'at'),
  });
  const listAs =
    (fixed?: string): Handler =>
    async (request, response) => {
      const asked = await askedFor(request);
      const format = fixed ?? String(request.query.format);
      if (format === 'json') {
        const feed = await addresses.feed(asked);
        send(response, `${JSON.stringify(feed, undefined, 2)}\n`, {
          mediaType: 'application/json',
          modifiedAt: asked.at ? undefined : feed.createDate,
        });
        return;
      }
      const { cidrs, modifiedAt } = await addresses.cidrs(asked);
      const { mediaType, body } = formatAddresses(cidrs, {
        format,
        providers: options.providers.values(),
      });
      send(response, body, { mediaType, modifiedAt });
    };
  const changesFor = async (request: Request) => {
    const asked = await askedFor(request);
    const { since } = request.query;
    const last = asked.at ? Date.parse(asked.at) : timing.now().getTime();
    const changes = await addresses.changes({
      ...asked,
      from:
        since === undefined
          ? new Date(last - DAYS_OF_CHANGES * 86_400_000).toISOString()
          : momentOf(since, 'since'),
      limit: CHANGES,
    });
    // Of times that one chooses there are as many feeds as one likes: these have an ETag only.
    const modifiedAt =
      asked.at || since !== undefined
        ? undefined
        : await addresses.changesVersion(changes, asked);
    return { asked, changes, modifiedAt };
  };

  return {
    listAddresses: listAs(),
    listAddressesAsJson: listAs('json'),
    listAddressesAsText: listAs('txt'),
    listUnusedAddresses: async (request, response) => {
      const { owner, region, scope, text } = filterOf(request);
      response.json(
        await unused.list({
          credentials: await httpAuth.credentials(request),
          ...pageOf(request),
          filter: { owner, region, scope, text },
        }),
      );
    },
    listAddressChanges: async (request, response) => {
      const { asked, changes, modifiedAt } = await changesFor(request);
      const then = asked.at && (await addresses.feed(asked)).addresses;
      send(
        response,
        JSON.stringify({ items: changes, ...(then && { addresses: then }) }),
        { mediaType: 'application/json', modifiedAt },
      );
    },
    followAddressChanges: async (request, response) => {
      const { changes, modifiedAt } = await changesFor(request);
      const url = await discovery.getExternalBaseUrl('nat-gateway');
      send(
        response,
        atomOf(changes, {
          url: `${url}/v1/addresses.atom`,
          now: changes[0]?.at ?? '1970-01-01T00:00:00.000Z',
        }),
        { mediaType: 'application/atom+xml', modifiedAt },
      );
    },
  };
}
