import { applyBench } from './applyBench';
import type { FakeAnswer, SeenRequest } from './fakeBackend';

/** Benches of the action on a backend that answers as told, stopped after each test. */
export function useApplyBench() {
  let bench: Awaited<ReturnType<typeof applyBench>> | undefined;
  const on = async (
    respond: (request: SeenRequest) => FakeAnswer | Promise<FakeAnswer>,
  ) => {
    bench = await applyBench(respond);
    return bench;
  };
  afterEach(async () => {
    await bench?.stop();
    bench = undefined;
  });

  return { on };
}
