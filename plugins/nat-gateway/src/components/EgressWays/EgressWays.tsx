import {
  type EntityEgress,
  waysOfEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { FindingList } from '../Findings/FindingList';
import { GatewayEgress } from '../GatewayEgress/GatewayEgress';
import { isAbout } from '../GatewayEgress/isAbout';
import { AsItWas } from '../states/AsItWas';
import { TemplateOffer } from '../TemplateOffer/TemplateOffer';
import { OtherWays } from './OtherWays';
import { WayFace } from './WayFace';
import { WaysWas } from './WaysWas';

/**
 * How an entity goes out: the way that most nodes take, then the others by name. Gateways only, as in
 * a zonal stack, stand side by side.
 *
 * @internal
 */
export function EgressWays(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const cloud = useCloud();
  const { t } = useWords();
  const { egress, now } = props;
  const ways = waysOfEgress(egress);
  const [lead, ...others] = ways;
  const isGateways =
    egress.gateways.length > 0 &&
    egress.gateways.length >= ways.length &&
    ways.every(({ kind }) => kind === 'natGateway');
  const { lastReadAt, waysWas } = egress.cluster ?? egress.place ?? {};
  const isStopped = egress.cluster?.powerState === 'stopped';
  if (!lead || (isGateways && !lastReadAt && !waysWas && !isStopped)) {
    return <GatewayEgress egress={egress} now={now} />;
  }
  const ofCluster = egress.findings.filter(
    finding =>
      !egress.gateways.some(gateway => isAbout(finding, gateway, { cloud })),
  );
  const leadsWithGateway =
    lead.kind === 'natGateway' && egress.gateways.length > 0;
  return (
    <Flex direction="column" gap="4">
      {lastReadAt && <AsItWas at={lastReadAt} now={now} />}
      {isStopped && (
        <Text as="p" weight="bold">
          {t('way.stopped')}
        </Text>
      )}
      <WayFace
        egress={egress}
        way={lead}
        now={now}
        findings={leadsWithGateway ? [] : ofCluster}
        isListed={false}
      />
      {waysWas && <WaysWas waysWas={waysWas} now={now} />}
      <TemplateOffer egress={egress} />
      {others.length > 0 && (
        <OtherWays egress={egress} ways={others} now={now} />
      )}
      {leadsWithGateway && <FindingList findings={ofCluster} now={now} />}
    </Flex>
  );
}
