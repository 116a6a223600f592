import type { HttpReply, Refusal } from 'emulator-kit';

/** Formats a refusal of the server frame, which is not an AWS error: JSON with a code that begins with `AwsEmulator.`. @internal */
export function presentRefusal(refusal: Refusal): HttpReply {
  return {
    status: refusal.status,
    headers: { 'Content-Type': 'application/json', ...refusal.headers },
    text: JSON.stringify({
      error: { code: `AwsEmulator.${refusal.rule}`, message: refusal.message },
    }),
  };
}
