import type { Stage } from '../plans/tellCase';
import type { Trouble } from './Trouble';

/** Longer than a lease. */
const stopMilliseconds = 50_000;

const by = 'user:default/ann';

/** Cancels all runs, by word of a person to a process that lives. */
export async function cancelAll(stage: Stage): Promise<void> {
  const { world, runIds } = stage;
  for (const id of runIds.filter(Boolean)) {
    await world.awake
      ?.in(service => service.cancel(id, { by }))
      // It has ended, or goes back already.
      .catch(() => {});
  }
  stage.noteCancel();
}

/** The last process does not die: no one would be left to finish. */
const mayDie = ({ world }: Stage) =>
  world.replicas.filter(({ lives }) => lives).length > 1;

/** What happens to our own processes at one write, and what people say then. */
export const processTroubles: readonly Trouble[] = [
  {
    name: 'crash before',
    moment: 'before',
    act: async ({ replica }, stage) => {
      if (mayDie(stage)) {
        replica.kill();
        return { arrives: false };
      }
      return {};
    },
  },
  {
    name: 'crash after',
    moment: 'after',
    act: async ({ replica }, stage) => {
      if (mayDie(stage)) {
        replica.kill();
      }
    },
  },
  {
    // The process stands still with the write on its way: it arrives when another process has the run.
    name: 'stopped before',
    moment: 'before',
    act: async ({ replica }, { world }) => {
      replica.pause(stopMilliseconds);
      await world.activity.hold(stopMilliseconds);
    },
  },
  {
    name: 'stopped after',
    moment: 'after',
    act: async ({ replica }) => {
      replica.pause(stopMilliseconds);
    },
  },
  {
    name: 'cancel before',
    moment: 'before',
    act: (_write, stage) => cancelAll(stage),
  },
  {
    name: 'cancel after',
    moment: 'after',
    act: (_write, stage) => cancelAll(stage),
  },
];
