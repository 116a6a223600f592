import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { findDetails } from '../../clouds/findDetails';
import { ButtonLink } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import GatewayActions from '../Details/GatewayActions';
import { useTemplateLink } from '../TemplateOffer/useTemplateLink';

/**
 * The way to one more address; of a gateway that is not in the hands of this portal, the way to adopt it. It is
 * loaded where advice asks for it.
 *
 * @internal
 */
export default function RoomOffer(props: { readonly gateway: NatGateway }) {
  const { t } = usePageWords();
  const { entity } = useEntity();
  const { gateway } = props;
  const link = useTemplateLink(
    findDetails(gateway.scope.provider)?.addAddressOf(gateway, {
      entityRef: stringifyEntityRef(entity),
    }),
  );
  if (gateway.origin === 'foreign') {
    return <GatewayActions gateway={gateway} isBrief />;
  }
  return link ? (
    <ButtonLink href={link} variant="primary" size="small">
      {t('detail.now.addAddress')}
    </ButtonLink>
  ) : null;
}
