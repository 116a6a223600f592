import {
  answerControl,
  BodyTooLarge,
  Refusal,
  type HttpReply,
  type JsonObject,
} from 'emulator-kit';
import type { AwsEmulator } from '../AwsEmulator';
import type { HttpCall } from '../server/HttpCall';
import { parseObject } from '../server/parseJson';
import { presentRefusal } from '../server/presentRefusal';
import { controlRoutes } from './controlRoutes';

/** Answers a control request, and waits until what it started has ended. @internal */
export async function answerSteering(
  emulator: AwsEmulator,
  request: HttpCall & {
    /** Why the body could not be read. */
    readonly mistake: unknown;
  },
): Promise<HttpReply> {
  const { method, target, body, mistake } = request;
  try {
    if (mistake instanceof BodyTooLarge) {
      const { message } = mistake;
      throw new Refusal('BodyTooLarge', { status: 413, message });
    }
    const reply = answerControl(emulator, {
      routes: controlRoutes,
      method,
      url:
        URL.parse(target, 'http://127.0.0.1') ??
        new URL('http://127.0.0.1/_emulator/unknown'),
      json: () => readObject(body),
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

function readObject(body: Buffer): JsonObject {
  const value = parseObject(body.toString());
  if (!value) {
    throw new Refusal('InvalidControl', {
      message: 'The body must be a JSON object.',
    });
  }
  return value as JsonObject;
}
