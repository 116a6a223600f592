import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  NatGateway,
  SpecChange,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { ButtonLink } from '../../ui';
import { useWords } from '../../words/useWords';
import { useTemplateLink } from './useTemplateLink';

/**
 * The way to a change of a gateway: the template's form, filled in so that its plan is the change.
 *
 * @internal
 */
export function ChangeOffer(props: {
  readonly gateway: NatGateway;
  readonly change: SpecChange;
  /** Whether the change is what the Spec says already. */
  readonly isRepair?: boolean;
}) {
  const { t } = useWords();
  const { entity } = useEntity();
  const { gateway, change, isRepair } = props;
  const entityRef = stringifyEntityRef(entity);
  const template = useCloud()?.template;
  const link = useTemplateLink(
    template?.changeOf(gateway, { change, entityRef }),
  );
  if (!link) return null;
  return (
    <div>
      <ButtonLink href={link} variant="secondary" size="small">
        {t(isRepair ? 'template.repair' : 'template.change')}
      </ButtonLink>
    </div>
  );
}
