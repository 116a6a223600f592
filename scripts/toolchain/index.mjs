export { findDependencies } from './findDependencies.mjs';
export { findNode } from './findNode.mjs';
export { readProject } from './readProject.mjs';
export { Refusal } from './Refusal.mjs';
export { requireScript } from './requireScript.mjs';
export { runScript } from './runScript.mjs';
export { stopOnSignals } from './stopOnSignals.mjs';
export { withLock } from './withLock.mjs';
