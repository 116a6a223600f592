import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { ButtonLink, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { isOffered } from './isOffered';
import { templateFormData } from './templateFormData';
import { useTemplateLink } from './useTemplateLink';

/**
 * The way to a NAT gateway of one's own: the template's form, filled in; where only AKS can make one,
 * that.
 *
 * @internal
 */
export function TemplateOffer(props: { readonly egress: EntityEgress }) {
  const { t } = useWords();
  const link = useTemplateLink(templateFormData(props.egress));
  // One change at a time: a second run on these subnets would only wait for the first.
  if (!link || !isOffered(props.egress)) return null;
  if (props.egress.activeRuns.length > 0) return null;
  if (props.egress.cluster?.isNetworkManaged) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('template.managedNetwork')}
      </Text>
    );
  }
  return (
    <div>
      <ButtonLink href={link} variant="primary" size="small">
        {t('template.create')}
      </ButtonLink>
    </div>
  );
}
