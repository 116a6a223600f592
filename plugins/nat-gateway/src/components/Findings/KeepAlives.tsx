import { keepAliveSnippets } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  CodeBlock,
  Flex,
  Link,
  Text,
} from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { CopyValue } from '../CopyValue';

/**
 * How applications send keep-alives, so that the idle timeout can stay where it is. It is loaded when it is opened:
 * few cards have it, and fewer readers.
 *
 * @internal
 */
export default function KeepAlives() {
  const { t } = useWords();
  const words = useSentenceWords();
  return (
    <Flex direction="column" gap="2">
      <Text as="p" variant="body-small" color="secondary">
        {t('finding.keepAliveWhy')}
      </Text>
      {keepAliveSnippets.map(({ runtime, label, code, docUrl, note }) => {
        const name = t('finding.keepAliveOf', { runtime: label });
        return (
          <Accordion key={runtime}>
            <AccordionTrigger title={label} />
            <AccordionPanel>
              <Flex direction="column" gap="2">
                <CodeBlock code={code} label={name} />
                <Text as="p" variant="body-small">
                  {sentenceOf(
                    {
                      text: note,
                      wording: { id: `keepAlive.${runtime}`, values: {} },
                    },
                    words,
                  )}
                </Text>
                <Flex align="center" gap="2">
                  <CopyValue value={code} name={name} />
                  <Link
                    href={docUrl}
                    target="_blank"
                    rel="noopener"
                    variant="body-small"
                  >
                    {t('finding.keepAliveRead', { runtime: label })}
                  </Link>
                </Flex>
              </Flex>
            </AccordionPanel>
          </Accordion>
        );
      })}
    </Flex>
  );
}
