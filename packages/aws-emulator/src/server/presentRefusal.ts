import type { HttpReply, Refusal } from 'emulator-kit';

/**
 * A refusal of the frame, which is not AWS's: JSON whose code begins with `AwsEmulator.`.
 *
 * @internal
 */
export function presentRefusal(refusal: Refusal): HttpReply {
  return {
    status: refusal.status,
    headers: { 'Content-Type': 'application/json', ...refusal.headers },
    text: JSON.stringify({
      error: { code: `AwsEmulator.${refusal.rule}`, message: refusal.message },
    }),
  };
}
