import { Button, Flex, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';

/**
 * The ways to the page before and after.
 *
 * @internal
 */
export function FleetPager(props: {
  readonly page: number;
  readonly pages?: number;
  readonly onPrevious?: () => void;
  readonly onNext?: () => void;
}) {
  const { t } = usePageWords();
  const { page, pages, onPrevious, onNext } = props;
  if (!onPrevious && !onNext) return null;
  return (
    <Flex align="center" gap="3">
      <Button
        size="small"
        variant="secondary"
        isDisabled={!onPrevious}
        onPress={onPrevious}
      >
        {t('fleet.previous')}
      </Button>
      <Text as="span" variant="body-small" role="status">
        {t('fleet.page', {
          page: String(page),
          pages: String(Math.max(page, pages ?? page)),
        })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        isDisabled={!onNext}
        onPress={onNext}
      >
        {t('fleet.next')}
      </Button>
    </Flex>
  );
}
