import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { ButtonLink } from '../../ui';
import { useWords } from '../../words/useWords';
import { isOffered } from './isOffered';
import { templateFormData } from './templateFormData';
import { useTemplateLink } from './useTemplateLink';

/**
 * The way to a NAT gateway of one's own: the template's form, filled in.
 *
 * @internal
 */
export function TemplateOffer(props: { readonly egress: EntityEgress }) {
  const { t } = useWords();
  const link = useTemplateLink(templateFormData(props.egress));
  // One change at a time: a second run on these subnets would only wait for the first.
  if (!link || !isOffered(props.egress)) return null;
  if (props.egress.activeRuns.length > 0) return null;
  return (
    <div>
      <ButtonLink href={link} variant="primary" size="small">
        {t('template.create')}
      </ButtonLink>
    </div>
  );
}
