import type {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type {
  NatGatewayProvider,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Request, Response } from 'express';
import type { AuthorizedAddressService } from '../addresses/AuthorizedAddressService';
import { atomOf } from '../addresses/atomOf';
import { formatAddresses } from '../addresses/formatAddresses';
import type { Handler, Handlers } from './Handlers';

const CHANGES = 1000;
const DAYS_OF_CHANGES = 30;

const textOf = (value: unknown) =>
  value === undefined ? undefined : String(value);

/** Answers a body, or 304 to a caller that has it: Express compares the ETag and the date. */
function send(
  response: Response,
  body: string,
  options: { readonly mediaType: string; readonly modifiedAt: string },
): void {
  response.setHeader(
    'Last-Modified',
    new Date(options.modifiedAt).toUTCString(),
  );
  response.setHeader('Cache-Control', 'private, no-cache');
  response.type(options.mediaType).send(body);
}

/**
 * Source addresses for those who let them in elsewhere.
 *
 * API: `listAddresses`, `listAddressesAsJson`, `listAddressesAsText`, `listAddressChanges`,
 * `followAddressChanges`.
 * Guarantees: no cloud is called; only what the caller may see; ETag and Last-Modified, so that a caller that
 * has the newest content gets 304.
 * Cleanup: periods that ended are deleted after `natGateway.collection.addressRetention`.
 *
 * @internal
 */
export function addressHandlers(options: {
  readonly addresses: AuthorizedAddressService;
  readonly httpAuth: HttpAuthService;
  readonly providers: ReadonlyMap<string, NatGatewayProvider>;
  readonly discovery: DiscoveryService;
  readonly timing: Timing;
}): Handlers {
  const { addresses, httpAuth, discovery, timing } = options;
  const listAs =
    (fixed?: string): Handler =>
    async (request, response) => {
      const { query } = request;
      const feed = await addresses.feed({
        credentials: await httpAuth.credentials(request),
        ownerRef: textOf(query.owner),
        at: query.at && new Date(String(query.at)).toISOString(),
      });
      const { mediaType, body } = formatAddresses(feed, {
        format: fixed ?? String(query.format),
        providers: options.providers.values(),
      });
      send(response, body, { mediaType, modifiedAt: feed.createDate });
    };
  const changesFor = async (request: Request) => {
    const { query } = request;
    const monthAgo = timing.now().getTime() - DAYS_OF_CHANGES * 86_400_000;
    return addresses.changes({
      credentials: await httpAuth.credentials(request),
      ownerRef: textOf(query.owner),
      from: new Date(
        query.since === undefined ? monthAgo : String(query.since),
      ).toISOString(),
      limit: CHANGES,
    });
  };
  const newestOf = (changes: readonly { readonly at: string }[]) =>
    changes[0]?.at ?? '1970-01-01T00:00:00.000Z';

  return {
    listAddresses: listAs(),
    listAddressesAsJson: listAs('json'),
    listAddressesAsText: listAs('txt'),
    listAddressChanges: async (request, response) => {
      const changes = await changesFor(request);
      send(response, JSON.stringify({ items: changes }), {
        mediaType: 'application/json',
        modifiedAt: newestOf(changes),
      });
    },
    followAddressChanges: async (request, response) => {
      const changes = await changesFor(request);
      const url = await discovery.getExternalBaseUrl('nat-gateway');
      send(
        response,
        atomOf(changes, {
          url: `${url}/v1/addresses.atom`,
          now: newestOf(changes),
        }),
        {
          mediaType: 'application/atom+xml',
          modifiedAt: newestOf(changes),
        },
      );
    },
  };
}
