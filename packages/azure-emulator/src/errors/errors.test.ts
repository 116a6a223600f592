import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skipPart } from 'emulator-kit';
import type { JsonObject } from '../arm/JsonObject';
import { armCauses } from './__testUtils__/armCauses';
import type { Cause } from './__testUtils__/Cause';
import { clusterCauses } from './__testUtils__/clusterCauses';
import { entraCauses } from './__testUtils__/entraCauses';
import { meet } from './__testUtils__/meet';
import { monitorCauses } from './__testUtils__/monitorCauses';
import { networkCauses } from './__testUtils__/networkCauses';
import { networkRuleCauses } from './__testUtils__/networkRuleCauses';
import { neverMet } from './__testUtils__/neverMet';
import { quotaCauses } from './__testUtils__/quotaCauses';
import { wordsOf } from './__testUtils__/wordsOf';
import { azureErrors } from './azureErrors';
import type { DeclaredError } from './DeclaredError';
import { entraErrors } from './entraErrors';
import { say } from './say';

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
const causes: Readonly<Record<string, Cause>> = {
  NotFound: networkCauses['GET missing subnet'],
  ResourceAvailabilityZonesCannotBeModified:
    networkCauses['change of zones after create'],
  ...networkCauses,
  ...networkRuleCauses,
  ...clusterCauses,
  ...armCauses,
  ...quotaCauses,
  ...monitorCauses,
  ...entraCauses,
};
const declared: readonly (readonly [string, DeclaredError])[] =
  Object.entries(azureErrors);
const codes = declared.map(([name, entry]) => entry.code ?? name);
/** They stand in the `details` of others, whose causes are theirs. */
const details: Readonly<Record<string, string>> = {
  PreconditionFailedEtagMismatch: 'PreconditionFailed',
  MissingJsonReferenceId: 'InvalidRequestFormat',
  InvalidJson: 'unknown member',
  CanceledAndSupersededDueToAnotherOperation: 'Canceled',
  RetryableErrorDueToTooManyCalls: 'RetryableError',
};

const met = new Map<Cause, ReturnType<typeof meet>>();

/** Several errors may have one cause. */
function meetOnce(cause: Cause): ReturnType<typeof meet> {
  const answer = met.get(cause) ?? meet(cause);
  met.set(cause, answer);
  return answer;
}

/** Azure Monitor's older errors have no wrapper, and Entra's are of another shape. */
function errorOf(body: JsonObject): JsonObject {
  if (typeof body.error_description === 'string') {
    const [code, ...message] = body.error_description.split(': ');
    return { code, message: message.join(': ') };
  }
  return (body.error ?? body) as JsonObject;
}

describe('what is declared of errors', () => {
  it.each(declared)('%s: a source, and a mark on our words', (name, entry) => {
    const gaps = [...entry.words.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);
    const { code, message } = say(
      name as keyof typeof azureErrors,
      Object.fromEntries(gaps.map(gap => [gap, `<${gap}>`])) as never,
    );
    expect(code).toBe(entry.code ?? name);
    expect(message).not.toMatch(/[{}]|undefined/);
    expect(ourWords.test(message)).toBe(entry.provenance === 'ours');
    expect(entry.source.length).toBeGreaterThan(10);
  });

  it.each(declared)(
    '%s is met by its real cause',
    async (name, entry) => {
      const holder = details[name] ?? name;
      const cause = causes[holder];
      if (!cause) {
        throw new Error(
          `No cause is known for '${name}': add one to the causes`,
        );
      }
      const { status, body } = await meetOnce(cause);
      const error = errorOf(body);
      const found =
        holder === name ? error : (error.details as JsonObject[])[0] ?? {};
      expect(status).toBe(entry.status);
      expect(found.code).toBe(entry.code ?? name);
      expect(found.message).toMatch(
        new RegExp(
          wordsOf(entry.words).source.replace(
            /\$$/,
            entry.provenance === 'ours' || name in entraErrors ? '' : '$',
          ),
        ),
      );
      expect(ourWords.test(String(found.message))).toBe(
        entry.provenance === 'ours',
      );
    },
    60_000,
  );
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
          `No cause is known for '${name}' (${entry.code}): add one to the causes`,
        );
      }
      const { status, body, headers } = await meetOnce(cause);
      const error = errorOf(body);
      expect(status).toBe(entry.http);
      // Where the post does not show the code, ours says so, unless another source has it.
      expect(String(error.code)).toMatch(
        entry.code === null
          ? new RegExp(`^(AzureEmulator\\..*|${codes.join('|')})$`)
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

  it('declares every code, or says why it is never met', () => {
    expect(
      [
        ...quoted.errors.flatMap(({ code }) => code ?? []),
        ...(quoted.aks_rp_codes ?? []),
      ].filter(code => !codes.includes(code) && !(code in neverMet)),
    ).toEqual([]);
  });

  it('claims to be recorded only what was', () => {
    const recorded = quoted.errors.filter(
      entry => (entry as { readonly recorded?: boolean }).recorded,
    );
    const codesOfRecordings = recorded.flatMap(entry => [
      entry.code,
      ...(entry.details ?? []).map(({ code }) => code),
    ]);
    expect(
      declared
        .filter(([, { provenance }]) => provenance === 'recorded')
        .map(([name, { code }]) => code ?? name)
        .filter(code => !codesOfRecordings.includes(code)),
    ).toEqual([]);
  });
});
