import {
  answerControl,
  BodyTooLarge,
  invalidControl,
  Refusal,
  type HttpReply,
  type JsonObject,
} from 'emulator-kit';
import type { AwsEmulator } from '../AwsEmulator';
import type { HttpCall } from '../server/decode';
import { presentRefusal } from '../server/encode';
import { parseObject } from '../server/parseJson';
import { controlRoutes } from './controlRoutes';

/** Answers a control request, and waits until what it started has ended. @internal */
export async function answerSteering(
  emulator: AwsEmulator,
  /** `mistake` is why the body could not be read. */
  request: HttpCall & { readonly mistake: unknown },
): Promise<HttpReply> {
  const { method, target, body, mistake } = request;
  const nowhere = 'http://127.0.0.1/_emulator/unknown';
  try {
    if (mistake instanceof BodyTooLarge) {
      const { message } = mistake;
      throw new Refusal('BodyTooLarge', { status: 413, message });
    }
    const reply = answerControl(emulator, {
      routes: controlRoutes,
      method,
      url: URL.parse(target, nowhere) ?? new URL(nowhere),
      json: () => {
        const value = parseObject(body.toString());
        if (!value) {
          throw invalidControl('The body must be a JSON object.');
        }
        return value as JsonObject;
      },
    });
    await emulator.settle();
    return {
      status: reply.status,
      headers: { 'Content-Type': 'application/json', ...reply.headers },
      text: reply.body === undefined ? '' : JSON.stringify(reply.body),
    };
  } catch (error) {
    const message = `The emulator has a mistake: ${String(error)}`;
    return presentRefusal(
      error instanceof Refusal
        ? error
        : new Refusal('InternalError', { status: 500, message }),
    );
  }
}
