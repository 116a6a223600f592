// The first use of Azure's clients loads some hundred files, on a busy machine for many seconds.
jest.setTimeout(60_000);
