export * from './Run';
export * from './RunAnswer';
export * from './RunState';
export * from './SubnetEgress';
export * from './answersOf';
export * from './isTerminalRunState';
export * from './runnableSteps';
