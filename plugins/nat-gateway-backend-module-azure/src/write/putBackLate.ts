import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

/**
 * Takes a change back. Where its end is not known and nothing of it is there, it may be on its way still, and is
 * looked for once more.
 *
 * @internal
 */
export async function putBackLate(
  request: Pick<WriteRequest, 'awaitLateWrite'>,
  options: {
    readonly isEndUnknown: boolean | undefined;
    readonly putBack: () => Promise<Written>;
    /** Why nothing is sent when nothing of it is there. */
    readonly nothing: string;
  },
): Promise<Written> {
  const { isEndUnknown, nothing, putBack } = options;
  const written = await putBack();
  if (!isEndUnknown || written.leftAlone !== nothing) {
    return written;
  }
  await request.awaitLateWrite();
  return putBack();
}
