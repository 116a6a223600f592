import { aRun, aSuccess } from './aRun';
import { scriptedRun } from './scriptedRun';

/** A run that makes a prefix and succeeds. */
export const succeedingRun = () =>
  scriptedRun({
    started: aRun(),
    pages: [
      {
        messages: ['create-prefix: started', 'create-prefix: InProgress'],
        state: 'running',
      },
      { messages: ['create-prefix: done in 3.1 s'], state: 'succeeded' },
    ],
    ended: aSuccess,
  });
