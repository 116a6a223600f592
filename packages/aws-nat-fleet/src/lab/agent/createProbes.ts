import { ProbeSettings } from '../../contract';
import {
  createProbe,
  ProbeRequest,
} from '../../lambda/nat-health-probe/createProbe';
import { createTools } from '../../lambda/shared/Tools';

/** nat-health-probe itself, as Lambda runs it in the probe subnet. */
export function createProbes() {
  return {
    probe(args: {
      readonly zone: string;
      readonly settings: ProbeSettings;
      readonly request: ProbeRequest;
    }) {
      const tools = createTools('nat-health-probe', 'lab');
      return createProbe(args.zone, args.settings, tools)(args.request);
    },
  };
}
