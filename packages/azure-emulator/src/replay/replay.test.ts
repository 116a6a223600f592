import { skipPart } from 'emulator-kit';
import type { Outcome } from './__testUtils__/Outcome';
import { readRecordings } from './__testUtils__/readRecordings';
import type { Recording } from './__testUtils__/Recording';
import { replayRecording } from './__testUtils__/replayRecording';
import { replayTable } from './__testUtils__/replayTable';
import { seeds } from './__testUtils__/seeds';

const folder = process.env.RECORDINGS_DIR;
const recordings: readonly Recording[] = folder ? readRecordings(folder) : [];

if (!folder) {
  skipPart({
    part: 'replay of Azure recordings',
    reason: 'RECORDINGS_DIR names no folder',
    how: 'Set it to a folder with go-vcr or vcrpy recordings of Azure Resource Manager',
  });
}

(folder ? describe : describe.skip)('replay of recordings', () => {
  const replays: { file: string; outcomes: readonly Outcome[] }[] = [];

  afterAll(() => {
    process.stdout.write(`\n${replayTable(replays)}\n`);
  });

  it('finds recordings', () => {
    expect(recordings).not.toEqual([]);
  });

  it.each(recordings.map(recording => [recording.file, recording] as const))(
    'answers as recorded in %s',
    async (file, recording) => {
      const seed = Object.entries(seeds).find(([part]) => file.includes(part));
      const outcomes = await replayRecording(recording, seed?.[1] ?? {});
      replays.push({ file, outcomes });
      expect(
        outcomes.flatMap(({ exchange, differences }) =>
          differences.map(difference => ({ id: exchange.id, ...difference })),
        ),
      ).toEqual([]);
    },
  );
});
