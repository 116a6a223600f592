import type { Stage } from '../plans/tellCase';
import type { Trouble } from './Trouble';

/** Longer than a lease. */
const stopMilliseconds = 50_000;

const by = 'user:default/ann';

/** Cancels a run; one that was shown to the person deletes addresses only when these are named. */
async function cancel({ world }: Stage, id: string): Promise<boolean> {
  const ask = async (addresses?: readonly string[]) => {
    const answer = world.awake?.in(service =>
      service.cancel(id, { by, ...(addresses && { seen: { addresses } }) }),
    );
    await answer;
    return answer !== undefined;
  };
  return (
    ask()
      .catch(({ addresses }) => addresses !== undefined && ask(addresses))
      // It has ended, or goes back already.
      .catch(() => false)
  );
}

/** Cancels all runs, by word of a person to a process that lives. */
export async function cancelAll(stage: Stage): Promise<void> {
  const cancelled: boolean[] = [];
  for (const id of stage.runIds.filter(Boolean)) {
    cancelled.push(await cancel(stage, id));
  }
  if (cancelled.every(Boolean)) {
    stage.noteCancel();
  }
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
