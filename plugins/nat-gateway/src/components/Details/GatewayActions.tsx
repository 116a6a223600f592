import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  gatewayKindOf,
  ipv4AddressCount,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback } from 'react';
import { findDetails } from '../../clouds/findDetails';
import { useCloud } from '../../cloud/useCloud';
import { ButtonLink, Flex, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useTemplateLink } from '../TemplateOffer/useTemplateLink';
import { useLoaded } from '../useLoaded';
import { GatewayCommands } from './GatewayCommands';

/**
 * What can be done to a gateway: the forms of the templates, filled in. One that is in the hands of this portal can be
 * changed and retired, with a plan first; one that others made can be adopted, or changed by the commands of its cloud. A template that this portal does not
 * have is not offered.
 *
 * @internal
 */
export default function GatewayActions(props: {
  readonly gateway: NatGateway;
  /** The entity whose page shows the result. */
  readonly entityRef?: string;
  /** Without what is done elsewhere. */
  readonly isBrief?: boolean;
}) {
  const { t } = usePageWords();
  const { gateway, entityRef, isBrief } = props;
  const cloud = useCloud();
  const template = cloud?.template;
  const catalog = useApiHolder().get(catalogApiRef);
  const refs = [
    template?.changeRef ?? '',
    template?.retireRef ?? '',
    template?.adoptRef ?? '',
  ];
  const key = refs.join(' ');
  const { value: found } = useLoaded(
    useCallback(
      async () =>
        catalog &&
        (await catalog.getEntitiesByRefs({ entityRefs: key.split(' ') })).items,
      [catalog, key],
    ),
  );
  const change = useTemplateLink(template?.changeOf(gateway, { entityRef }), {
    ref: template?.changeRef,
  });
  const addAddress = useTemplateLink(
    findDetails(gateway.scope.provider)?.addAddressOf(gateway, { entityRef }),
    { ref: template?.changeRef },
  );
  const retire = useTemplateLink(template?.retireOf(gateway, { entityRef }), {
    ref: template?.retireRef,
  });
  const adopt = useTemplateLink(template?.adoptOf(gateway), {
    ref: template?.adoptRef,
  });
  if (!found) return null;
  const [hasChange, hasRetire, hasAdopt] = found;
  const ceilings =
    cloud && gatewayKindOf(gateway, { cloud: cloud.description })?.ceilings();
  const hasRoom =
    (ipv4AddressCount(gateway.addresses) ?? 0) <
    (ceilings?.addressesPerGateway ?? 0);
  const look = { variant: 'secondary', size: 'small' } as const;
  if (gateway.origin === 'foreign') {
    const tool = cloud?.description.managingTool?.(gateway);
    return (
      <Flex direction="column" gap="2">
        {tool && !isBrief && (
          <Text as="p" variant="body-small">
            {t('detail.now.managedBy', { ...tool })}
          </Text>
        )}
        {!tool && hasAdopt && adopt && (
          <div>
            <ButtonLink {...look} href={adopt}>
              {t('detail.now.adopt')}
            </ButtonLink>
          </div>
        )}
        {!tool && !isBrief && <GatewayCommands gateway={gateway} />}
      </Flex>
    );
  }
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {hasChange && change && (
        <ButtonLink {...look} href={change}>
          {t('detail.now.change')}
        </ButtonLink>
      )}
      {hasChange && hasRoom && addAddress && (
        <ButtonLink {...look} href={addAddress}>
          {t('detail.now.addAddress')}
        </ButtonLink>
      )}
      {hasRetire && retire && (
        <ButtonLink {...look} href={retire}>
          {t('detail.now.retire')}
        </ButtonLink>
      )}
    </Flex>
  );
}
