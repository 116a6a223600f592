import {
  type EntityEgress,
  waysOfEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { StatusMark } from '../StatusMark';
import { StatusWord } from '../StatusWord';

/**
 * How the way that most nodes take does, in the same place whatever the way is: that of the worst gateway; of a
 * load balancer, what its advice says. What comes after a route is not known here.
 *
 * @internal
 */
export function CardStatus(props: { readonly egress: EntityEgress }) {
  const { egress } = props;
  const { findings, freshness, gateways, notKnown } = egress;
  const [lead] = waysOfEgress(egress);
  const [worst] = gateways;
  if (worst && (!lead || lead.kind === 'natGateway')) {
    return <StatusMark gateway={worst} past={freshness.stale} />;
  }
  if (lead?.kind === 'userDefinedRoute') return <StatusWord status="unknown" />;
  if (lead?.kind !== 'loadBalancer') return null;
  const has = (severity: string) =>
    findings.some(finding => finding.severity === severity);
  const status = () => {
    if (has('critical')) return 'failing';
    if (has('warning')) return 'atRisk';
    return notKnown.length > 0 ? 'unknown' : 'healthy';
  };
  return <StatusWord status={status()} past={freshness.stale} />;
}
