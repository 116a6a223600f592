import type { Finding } from 'backstage-plugin-nat-gateway-common';
import { useState } from 'react';
import { Button, Flex } from '../ui';
import { useWords } from '../words/useWords';
import { FindingNotice } from './FindingNotice';

/**
 * The top piece of advice; the rest on request.
 *
 * @internal
 */
export function FindingList(props: { readonly findings: readonly Finding[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { findings } = props;
  const hidden = findings.length - 1;
  return (
    <Flex direction="column" gap="2">
      {findings.slice(0, all ? undefined : 1).map(finding => (
        <FindingNotice
          key={`${finding.id} ${finding.resourceId}`}
          finding={finding}
        />
      ))}
      {!all && hidden > 0 && (
        <div>
          <Button
            variant="tertiary"
            size="small"
            aria-expanded={false}
            onPress={() => setAll(true)}
          >
            {t('finding.more', { count: hidden })}
          </Button>
        </div>
      )}
    </Flex>
  );
}
