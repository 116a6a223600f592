export * from './Acknowledgement';
export * from './Run';
export * from './RunState';
export * from './isTerminalRunState';
