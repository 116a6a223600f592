import { environmentVariables, parseProbeSettings } from '../../contract';
import { readEnvironment } from '../shared/readEnvironment';
import { createTools } from '../shared/Tools';
import { createProbe } from './createProbe';

/** What Lambda calls. */
export const handler = createProbe(
  readEnvironment(environmentVariables.zone),
  parseProbeSettings(readEnvironment(environmentVariables.probe)),
  createTools(
    'nat-health-probe',
    readEnvironment(environmentVariables.environment),
  ),
);
