import pLimit, { type Limit } from 'p-limit';

/**
 * The runs that this replica works on: each by one drive at a time, and only so many at once; the
 * others wait here in the order in which they came. A run that is asked for while it is worked on is
 * looked at again afterwards, so that no word to it is missed.
 *
 * @internal
 */
export class RunDrives {
  /** Under way or waiting. */
  private readonly taken = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private readonly limit: Limit;

  constructor(
    /** Never rejects. */
    private readonly drive: (
      runId: string,
      options: { readonly planIsFresh: boolean },
    ) => Promise<void>,
    private readonly options: { readonly atOnce: number },
  ) {
    this.limit = pLimit(options.atOnce);
  }

  isWorkingOn(runId: string): boolean {
    return this.taken.has(runId);
  }

  wake(runId: string, options: { readonly planIsFresh: boolean }): void {
    if (this.taken.has(runId)) {
      this.again.add(runId);
      return;
    }
    // What it was planned on may change while it waits.
    const planIsFresh =
      options.planIsFresh && this.taken.size < this.options.atOnce;
    this.taken.set(
      runId,
      this.limit(() => this.work(runId, { planIsFresh })),
    );
  }

  async idle(): Promise<void> {
    while (this.taken.size > 0) {
      await Promise.all(this.taken.values());
    }
  }

  private async work(
    runId: string,
    options: { readonly planIsFresh: boolean },
  ): Promise<void> {
    // Words that came while it waited are seen by the first drive.
    this.again.delete(runId);
    await this.drive(runId, options);
    while (this.again.delete(runId)) {
      await this.drive(runId, { planIsFresh: false });
    }
    this.taken.delete(runId);
  }
}
