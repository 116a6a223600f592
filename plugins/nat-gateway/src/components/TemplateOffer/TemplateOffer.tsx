import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { ButtonLink } from '../../ui';
import { useWords } from '../../words/useWords';
import { useTemplateLink } from './useTemplateLink';

/**
 * The way to a NAT gateway of one's own: the template's form, filled in.
 *
 * @internal
 */
export function TemplateOffer(props: {
  readonly egress: EntityEgress;
  /** Secondary where a gateway alone would change nothing. */
  readonly variant?: 'primary' | 'secondary';
}) {
  const { t } = useWords();
  const link = useTemplateLink(props.egress);
  if (!link) return null;
  return (
    <div>
      <ButtonLink href={link} variant={props.variant ?? 'primary'} size="small">
        {t('template.create')}
      </ButtonLink>
    </div>
  );
}
