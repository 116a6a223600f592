import type { IncomingHttpHeaders } from 'node:http';
import { AzureError } from '../errors/AzureError';
import { say } from '../errors/say';

/**
 * Judges `If-Match` and `If-None-Match` of a write.
 *
 * @internal
 */
export function checkPreconditions(
  headers: IncomingHttpHeaders,
  options: { readonly id: string; readonly etag?: string },
): void {
  const { id, etag } = options;
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && ifMatch !== '*' && quoted(ifMatch) !== etag) {
    throw failed(
      etag
        ? say('PreconditionFailedEtagMismatch', {
            given: quoted(ifMatch),
            etag,
            id,
          })
        : missing(id),
    );
  }
  if (ifMatch === '*' && !etag) {
    throw failed(missing(id));
  }
  const ifNoneMatch = headers['if-none-match'];
  if (
    etag &&
    ifNoneMatch !== undefined &&
    (ifNoneMatch === '*' || quoted(ifNoneMatch) === etag)
  ) {
    throw failed({
      code: 'AzureEmulator.ResourceExists',
      message: `Resource ${id} exists already with etag ${etag}, which if-none-match ${ifNoneMatch} forbids.`,
    });
  }
}

function missing(id: string) {
  return {
    code: 'AzureEmulator.ResourceMissing',
    message: `Resource ${id} does not exist, which if-match forbids.`,
  };
}

function failed(detail: { readonly code: string; readonly message: string }) {
  return new AzureError('PreconditionFailed', { details: [{ ...detail }] });
}

/** Recorded: a header without quotes is compared, and quoted back, as `W/"…"`. */
function quoted(etag: string): string {
  return etag.includes('"') ? etag : `W/"${etag}"`;
}
