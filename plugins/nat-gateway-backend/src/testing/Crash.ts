import type { Knex } from 'knex';

/**
 * The death of a process at one of its points: from then on nothing of it reaches the cloud or
 * the database any more.
 *
 * @internal
 */
export class Crash {
  private passed = 0;
  private died = false;

  constructor(
    /** The number of the point at which it dies, from 1; 0: never. */
    private readonly at: number,
  ) {}

  get happened(): boolean {
    return this.died;
  }

  /** How many points there were. */
  get points(): number {
    return this.passed;
  }

  readonly point = (): void => {
    this.requireAlive();
    this.passed++;
    if (this.passed === this.at) {
      this.died = true;
      this.requireAlive();
    }
  };

  /** A database whose transactions have a point before they start and one after they committed. */
  database(knex: Knex): Knex {
    const point = this.point;
    const requireAlive = () => this.requireAlive();
    return new Proxy(knex, {
      apply: (target, self, values) => {
        requireAlive();
        return Reflect.apply(target, self, values);
      },
      get: (target, property, receiver) =>
        property === 'transaction'
          ? async (work: (trx: Knex.Transaction) => Promise<unknown>) => {
              point();
              const answer = await target.transaction(work);
              point();
              return answer;
            }
          : Reflect.get(target, property, receiver),
    });
  }

  private requireAlive(): void {
    if (this.died) {
      throw new Error('The process is dead.');
    }
  }
}
