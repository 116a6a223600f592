import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultSchedule } from '../faults/FaultSchedule';
import type { HttpReply } from './HttpReply';
import { sendReply } from './sendReply';

type Respond = NonNullable<FaultSchedule['respond']>;

/**
 * Handles one request and its answer, with the faults that apply: a delay, a broken connection before or after the effect, a given or truncated answer.
 *
 * @public
 */
export async function exchange(
  request: IncomingMessage,
  options: {
    readonly response: ServerResponse;
    readonly struck: readonly FaultSchedule[];
    /** Reads the request to its end. This comes before a fault breaks the connection; otherwise the client would see another error. */
    readonly read: () => Promise<void>;
    /** Formats the answer of a fault. */
    readonly respond: (
      wanted: Omit<Respond, 'retryAfterSeconds'> &
        Required<Pick<Respond, 'headers'>>,
    ) => HttpReply;
    readonly answer: () => Promise<HttpReply>;
    /** Further faults that occurred during the answer. */
    readonly struckMeanwhile?: () => readonly FaultSchedule[];
    /** The answer to an error of `read` or `answer`. */
    readonly refuse: (error: unknown) => HttpReply;
    /** Records the exchange before it ends; the status is 0 if the connection breaks. */
    readonly note: (status: number) => void;
  },
): Promise<void> {
  const { response, struck, note } = options;
  const reply = await (async () => {
    try {
      await options.read();
      await delayFor(struck.filter(({ delays }) => delays !== 'answer'));
      if (struck.some(fault => fault.resetBefore)) {
        return undefined;
      }
      const wanted = struck.find(fault => fault.respond)?.respond;
      if (wanted) {
        const { retryAfterSeconds: wait, headers, ...answer } = wanted;
        const waiting: Record<string, string> =
          wait === undefined ? {} : { 'Retry-After': `${wait}` };
        return options.respond({
          ...answer,
          headers: { ...waiting, ...headers },
        });
      }
      const answered = await options.answer();
      await delayFor([
        ...struck.filter(({ delays }) => delays === 'answer'),
        ...(options.struckMeanwhile?.() ?? []),
      ]);
      return answered;
    } catch (error) {
      return options.refuse(error);
    }
  })();
  const all = [...struck, ...(options.struckMeanwhile?.() ?? [])];
  if (!reply || all.some(fault => fault.resetAfter)) {
    note(0);
    request.socket.destroy();
    return;
  }
  note(reply.status);
  await sendReply(response, {
    reply,
    method: request.method ?? 'GET',
    isTruncated: all.some(fault => fault.truncateBody),
  });
}

async function delayFor(struck: readonly FaultSchedule[]): Promise<void> {
  for (const { delayMilliseconds } of struck) {
    await delay(delayMilliseconds ?? 0);
  }
}
