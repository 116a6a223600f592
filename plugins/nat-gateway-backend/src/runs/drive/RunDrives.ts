/**
 * The runs that this replica works on: each by one drive at a time, and only so many at once; the
 * others wait here in the order in which they came. A run that is asked for while it is worked on is
 * looked at again afterwards, so that no word to it is missed.
 *
 * @internal
 */
export class RunDrives {
  private readonly working = new Map<string, Promise<void>>();
  private readonly waiting = new Set<string>();
  private readonly again = new Set<string>();

  constructor(
    /** Never rejects. */
    private readonly drive: (
      runId: string,
      options: { readonly planIsFresh: boolean },
    ) => Promise<void>,
    private readonly options: { readonly atOnce: number },
  ) {}

  isWorkingOn(runId: string): boolean {
    return this.working.has(runId) || this.waiting.has(runId);
  }

  wake(runId: string, options: { readonly planIsFresh: boolean }): void {
    if (this.working.has(runId)) {
      this.again.add(runId);
    } else if (this.working.size >= this.options.atOnce) {
      this.waiting.add(runId);
    } else {
      this.working.set(runId, this.work(runId, options));
    }
  }

  async idle(): Promise<void> {
    while (this.working.size > 0) {
      await Promise.all(this.working.values());
    }
  }

  private async work(
    runId: string,
    options: { readonly planIsFresh: boolean },
  ): Promise<void> {
    await this.drive(runId, options);
    while (this.again.delete(runId)) {
      await this.drive(runId, { planIsFresh: false });
    }
    this.working.delete(runId);
    const [next] = this.waiting;
    if (next !== undefined) {
      this.waiting.delete(next);
      // What it was planned on may have changed while it waited.
      this.wake(next, { planIsFresh: false });
    }
  }
}
