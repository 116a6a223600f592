import { answersOf } from './answersOf';
import type { RunSummary } from './Run';

const error = { code: 'Full', message: 'Full.', wayOut: 'Wait.' };
const waits = (
  reason: 'newAddresses' | 'undo',
): Pick<RunSummary, 'state' | 'pendingAcknowledgement'> => ({
  state: 'awaitingAcknowledgement',
  pendingAcknowledgement: { reason, message: 'So.', addresses: [] },
});

describe('answersOf', () => {
  it.each<[string, Parameters<typeof answersOf>[0], readonly string[]]>([
    ['runs', { state: 'running', phase: 'forward' }, ['cancel']],
    ['is planned', { state: 'planned', phase: 'forward' }, ['cancel']],
    [
      'waits for a window',
      { state: 'awaitingWindow', phase: 'forward' },
      ['cancel'],
    ],
    [
      'waits for its addresses',
      { ...waits('newAddresses'), phase: 'forward' },
      ['acknowledge', 'cancel'],
    ],
    [
      'was cancelled and goes on with the step under way',
      { state: 'running', phase: 'forward', cancelRequestedBy: 'ann' },
      [],
    ],
    ['goes back', { state: 'running', phase: 'undo', error }, []],
    [
      'failed half-way',
      { ...waits('undo'), phase: 'undo', error },
      ['acknowledge', 'retry'],
    ],
    [
      'was cancelled half-way',
      { ...waits('undo'), phase: 'undo', cancelRequestedBy: 'ann' },
      ['acknowledge'],
    ],
    ['succeeded', { state: 'succeeded', phase: 'forward' }, []],
    ['ended failed', { state: 'failed', phase: 'undo', error }, []],
  ])('of a run that %s', (_, run, answers) => {
    expect(answersOf(run)).toEqual(answers);
  });
});
