import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skipPart } from '../__testUtils__/skipPart';
import type { JsonObject } from '../arm/JsonObject';
import { clusterCauses } from './__testUtils__/clusterCauses';
import { meet } from './__testUtils__/meet';
import { networkCauses } from './__testUtils__/networkCauses';
import { neverMet } from './__testUtils__/neverMet';
import { wordsOf } from './__testUtils__/wordsOf';

interface QuotedError {
  readonly case: string;
  readonly http: number;
  readonly code: string | null;
  readonly message: string | null;
  readonly details?: readonly {
    readonly code: string;
    readonly message: string;
  }[];
  readonly additionalInfo?: readonly { readonly type: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

const ourWords = /The emulator's own words/;
const causes = { ...networkCauses, ...clusterCauses };

/** Azure Monitor's older errors have no wrapper. */
const errorOf = (body: JsonObject) => (body.error ?? body) as JsonObject;

describe('errors by their real cause', () => {
  it.each(
    Object.entries(clusterCauses).concat(
      Object.entries(networkCauses).filter(([name]) => !name.includes(' ')),
    ),
  )('%s', async (code, cause) => {
    const { body, status } = await meet(cause);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(errorOf(body).code).toBe(code);
  });
});

const folder = process.env.RECORDINGS_DIR;
const file = folder && join(folder, 'errors', 'arm-errors.verbatim.json');

if (!file) {
  skipPart({
    part: 'errors in the words of Azure',
    reason: 'RECORDINGS_DIR names no folder',
    how: 'Set it to the folder that has errors/arm-errors.verbatim.json',
  });
}

const quoted = (
  file ? JSON.parse(readFileSync(file, 'utf8')) : { errors: [] }
) as {
  readonly errors: readonly QuotedError[];
  readonly aks_rp_codes?: readonly string[];
};

(file ? describe : describe.skip)('errors in the words of Azure', () => {
  it.each(quoted.errors.map(entry => [entry.case, entry] as const))(
    '%s',
    async (name, entry) => {
      const cause =
        Object.entries(causes).find(([key]) => name.startsWith(key))?.[1] ??
        causes[entry.code ?? ''];
      if (!cause) {
        throw new Error(
          `No cause is known for '${name}' (${entry.code}): add one to networkCauses or clusterCauses`,
        );
      }
      const { status, body, headers } = await meet(cause);
      const error = errorOf(body);
      expect(status).toBe(entry.http);
      expect(String(error.code)).toMatch(
        entry.code === null
          ? /^AzureEmulator\./
          : new RegExp(`^${entry.code}$`),
      );
      expect(error.message).toMatch(
        entry.message === null ? ourWords : wordsOf(entry.message),
      );
      const { 'retry-after': retryAfter, ...fixed } = entry.headers ?? {};
      expect(headers).toMatchObject(fixed);
      expect(String(headers['retry-after'])).toMatch(
        retryAfter === undefined ? /^undefined$/ : /^\d+$/,
      );
      // What the quotation does not have is not compared.
      expect(entry.details ? error.details : undefined).toEqual(
        entry.details?.map(detail => ({
          code: detail.code,
          message: expect.stringMatching(wordsOf(detail.message)),
        })),
      );
      expect(entry.additionalInfo ? error.additionalInfo : undefined).toEqual(
        entry.additionalInfo?.map(({ type }) =>
          expect.objectContaining({ type }),
        ),
      );
    },
  );

  it('knows every code of AKS, or why it is never met', () => {
    expect(
      (quoted.aks_rp_codes ?? []).filter(
        code => !(code in clusterCauses) && !(code in neverMet),
      ),
    ).toEqual([]);
  });
});
