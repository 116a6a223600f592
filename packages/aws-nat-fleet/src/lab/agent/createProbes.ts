import { ProbeSettings } from '../../contract';
import { askDestination } from '../../lambda/nat-health-probe/askDestination';
import {
  createProbe,
  ProbeRequest,
} from '../../lambda/nat-health-probe/createProbe';
import { createTools } from '../../lambda/shared/Tools';

/** nat-health-probe itself, as Lambda runs it in the probe subnet. */
export function createProbes() {
  const probes = new Map<string, ReturnType<typeof createProbe>>();
  return {
    /** One request, as any tool would make it. */
    ask(args: { readonly url: string; readonly timeoutMilliseconds: number }) {
      return askDestination(
        { url: args.url, expectedStatus: 200 },
        args.timeoutMilliseconds,
      );
    },
    probe(args: {
      readonly zone: string;
      readonly settings: ProbeSettings;
      readonly request: ProbeRequest;
    }) {
      const probe =
        probes.get(args.zone) ??
        createProbe(
          args.zone,
          args.settings,
          createTools('nat-health-probe', 'lab'),
        );
      probes.set(args.zone, probe);
      return probe(args.request);
    },
  };
}
