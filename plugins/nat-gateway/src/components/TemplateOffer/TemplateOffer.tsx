import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { ButtonLink, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { isOffered } from './isOffered';
import { useTemplateLink } from './useTemplateLink';

/**
 * The way to a NAT gateway of one's own: the template's form, filled in; where only the
 * cloud can make one, that.
 *
 * @internal
 */
export function TemplateOffer(props: { readonly egress: EntityEgress }) {
  const { t } = useWords();
  const template = useCloud()?.template;
  const link = useTemplateLink(template?.formDataOf(props.egress));
  // One change at a time: a second run on these subnets would only wait for the first.
  if (!template || !link || !isOffered(props.egress)) return null;
  if (props.egress.activeRuns.length > 0) return null;
  if (props.egress.cluster?.isNetworkManaged) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {template.managedNetwork(t)}
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
