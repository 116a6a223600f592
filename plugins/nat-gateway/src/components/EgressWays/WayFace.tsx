import { waysOfEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { sameId } from '../../cloud/sameId';
import { useCloud } from '../../cloud/useCloud';
import type { WayBodyProps } from '../../cloud/WayBodyProps';
import { Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { GatewayFace } from '../GatewayEgress/GatewayFace';
import { isAbout } from '../GatewayEgress/isAbout';
import { NotRead } from './NotRead';
import { PlainWay } from './PlainWay';
import { takersSentence } from './takersSentence';
import { wayTitle } from './wayTitle';

/**
 * One way out, whole: what it is, who takes it, and what is known of it.
 *
 * @internal
 */
export function WayFace(
  props: WayBodyProps & {
    /** One of several: the list has its title. */
    readonly isListed: boolean;
  },
) {
  const { t, locale } = useWords();
  const { egress, findings, isListed, now, way } = props;
  const cloud = useCloud();
  const WayBody = cloud?.WayBody ?? PlainWay;
  const gateway =
    way.kind === 'natGateway'
      ? egress.gateways.find(({ resourceId }) =>
          sameId(resourceId, way.gatewayResourceId, { cloud }),
        )
      : undefined;
  const takers = takersSentence(way, { t, locale });
  const isAlone = waysOfEgress(egress).length === 1;
  return (
    <Flex direction="column" gap="3">
      {!isListed && !gateway && (
        <Text as="h4" variant="body-large" weight="bold">
          {wayTitle(way, { t })}
        </Text>
      )}
      {!isListed && !isAlone && takers && (
        <Text variant="body-small" color="secondary">
          {takers}
        </Text>
      )}
      {gateway ? (
        <GatewayFace
          gateway={gateway}
          freshness={egress.freshness}
          findings={egress.findings.filter(each =>
            isAbout(each, gateway, { cloud }),
          )}
          now={now}
          isListed={isListed}
          isBusy={egress.activeRuns.length > 0}
        />
      ) : (
        <WayBody egress={egress} way={way} now={now} findings={findings} />
      )}
      <NotRead resources={way.notRead} />
    </Flex>
  );
}
