import { RunDrives } from './RunDrives';

/** Drives that go on when they are let. */
function setUp(atOnce: number) {
  const begun: string[] = [];
  const release = new Map<string, () => void>();
  let most = 0;
  const drives = new RunDrives(
    async (runId, { planIsFresh }) => {
      begun.push(planIsFresh ? `${runId} (fresh)` : runId);
      await new Promise<void>(resolve => {
        release.set(runId, resolve);
        most = Math.max(most, release.size);
      });
      release.delete(runId);
    },
    { atOnce },
  );
  /** Whatever can begin or end by itself. */
  const settle = () => new Promise(resolve => setImmediate(resolve));
  const finish = async (runId: string) => {
    release.get(runId)?.();
    await settle();
  };
  return { drives, begun, settle, finish, most: () => most };
}

describe('RunDrives', () => {
  it('works on so many runs at once, and on the others in the order in which they came', async () => {
    const { drives, begun, settle, finish, most } = setUp(2);
    for (const runId of ['a', 'b', 'c', 'd']) {
      drives.wake(runId, { planIsFresh: true });
    }
    await settle();
    expect(begun).toEqual(['a (fresh)', 'b (fresh)']);
    expect(['a', 'b', 'c', 'd'].every(id => drives.isWorkingOn(id))).toBe(true);

    await finish('b');
    // A plan that waited is no fresh one.
    expect(begun).toEqual(['a (fresh)', 'b (fresh)', 'c']);
    expect(drives.isWorkingOn('b')).toBe(false);
    await finish('a');
    expect(begun.at(-1)).toBe('d');

    const idle = drives.idle();
    await finish('c');
    await finish('d');
    await idle;
    expect(most()).toBe(2);
    expect(drives.isWorkingOn('d')).toBe(false);
  });

  it('looks again at a run to which a word came while it was worked on, once', async () => {
    const { drives, begun, settle, finish } = setUp(1);
    drives.wake('a', { planIsFresh: true });
    drives.wake('b', { planIsFresh: true });
    await settle();
    drives.wake('a', { planIsFresh: false });
    drives.wake('a', { planIsFresh: false });
    await finish('a');
    expect(begun).toEqual(['a (fresh)', 'a']);
    await finish('a');
    expect(begun).toEqual(['a (fresh)', 'a', 'b']);
  });

  it('takes a run in once that was asked for twice while it waited', async () => {
    const { drives, begun, settle, finish } = setUp(1);
    drives.wake('a', { planIsFresh: true });
    drives.wake('b', { planIsFresh: true });
    await settle();
    drives.wake('b', { planIsFresh: false });
    await finish('a');
    const idle = drives.idle();
    await finish('b');
    await idle;
    expect(begun).toEqual(['a (fresh)', 'b']);
  });
});
