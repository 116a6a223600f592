import { Button, ButtonLink, Flex } from '../../ui';
import { useWords } from '../../words/useWords';
import { useTabLink } from '../useTabLink';

/**
 * The way to all advice: the tab; in an app that does not have it, below.
 *
 * @internal
 */
export function FindingDetails(props: {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useWords();
  const tab = useTabLink();
  const look = { variant: 'secondary', size: 'small' } as const;
  return (
    <Flex>
      {tab ? (
        <ButtonLink {...look} href={tab}>
          {t('finding.details')}
        </ButtonLink>
      ) : (
        <Button {...look} aria-expanded={props.isOpen} onPress={props.onToggle}>
          {t(props.isOpen ? 'finding.fewer' : 'finding.details')}
        </Button>
      )}
    </Flex>
  );
}
