// Property tests draw the same cases in each run of `npm test`, so that a change is judged by what it
// changes. With TEST_LONG=1 each run draws others. A test that gives a seed of its own keeps it.
jest.mock('fast-check', () => {
  const fastCheck = jest.requireActual('fast-check');
  if (process.env.TEST_LONG !== '1') {
    fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: 1 });
  }
  return fastCheck;
});
