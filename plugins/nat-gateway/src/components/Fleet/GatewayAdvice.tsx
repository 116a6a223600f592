import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { useCloud } from '../../cloud/useCloud';
import { Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { AdviceSection } from '../Details/AdviceSection';
import { useLoaded } from '../useLoaded';

/**
 * The entity of a gateway, and all advice about it with what it rests on; nothing while the catalog does not have
 * the gateway.
 *
 * @internal
 */
export function GatewayAdvice(props: {
  readonly gateway: NatGateway;
  readonly now: Date;
}) {
  const { t } = usePageWords();
  const api = useApi(natGatewayApiRef);
  const catalog = useApiHolder().get(catalogApiRef);
  const { resourceId } = props.gateway;
  const annotation = useCloud()?.description.annotations.find(
    ({ names }) => names === 'gateway',
  )?.key;
  const { value } = useLoaded(
    useCallback(
      async signal => {
        if (!catalog || !annotation) return undefined;
        const { items } = await catalog.getEntities({
          filter: { [`metadata.annotations.${annotation}`]: resourceId },
        });
        const [entity] = items;
        return (
          entity && {
            entity,
            egress: await api.getEntityEgress(stringifyEntityRef(entity), {
              signal,
            }),
          }
        );
      },
      [api, annotation, catalog, resourceId],
    ),
  );
  if (!value || value.egress.state !== 'collected') return null;
  return (
    <EntityProvider entity={value.entity}>
      <Text as="p" variant="body-small">
        {t('fleet.gateway.entity')} <EntityRefLink entityRef={value.entity} />
      </Text>
      <AdviceSection egress={value.egress} now={props.now} />
    </EntityProvider>
  );
}
