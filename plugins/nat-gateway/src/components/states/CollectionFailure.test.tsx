import { screen, within } from '@testing-library/react';
import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';

const refused: CollectionFailure = {
  at: minutesAgo(1),
  code: 'ServerTimeout',
  message:
    'Azure failed at collecting subscription 7b1d6f3e: ServerTimeout: The service is busy.',
  cloudMessage: 'The service is busy.',
  wayOut: 'Try again later',
};

const renderFailure = (
  failure: CollectionFailure,
  options = { stale: false },
) =>
  renderCard({
    getEntityEgress: async () =>
      egressWith({
        gateways: [gatewayWith({})],
        freshness: { observedAt: minutesAgo(9), failure, ...options },
      }),
  });

describe('why the last collection failed', () => {
  it('is what happened, what Azure said, and what to do, each once', async () => {
    await renderFailure(refused);
    const notice = await screen.findByRole('note');
    const [said, todo, ...others] = within(notice)
      .getAllByText(/./, { selector: 'p' })
      .map(({ textContent }) => textContent);
    expect(notice).toHaveTextContent(
      /^The last collection failed 1 minute ago/,
    );
    expect(said).toBe('Azure said: “The service is busy.” (ServerTimeout)');
    expect(todo).toBe('Try again later.');
    expect(others).toEqual([]);
    expect(screen.getAllByText(/last collection failed/)).toHaveLength(1);
  });

  it('stands under the age of the data when that is old', async () => {
    await renderFailure(refused, { stale: true });
    const notice = await screen.findByRole('note');
    expect(notice).toHaveTextContent(
      'This is how it was 9 minutes agoThe last collection failed 1 minute ago.Azure said: “The service is busy.” (ServerTimeout)Try again later.',
    );
  });

  it('quotes nothing when Azure did not answer, and has the code once', async () => {
    await renderFailure({
      at: minutesAgo(1),
      code: 'ECONNRESET',
      message: 'Azure failed at collecting: ECONNRESET: socket hang up',
    });
    const notice = await screen.findByRole('note');
    expect(notice).not.toHaveTextContent('said');
    expect(notice.textContent?.match(/ECONNRESET/g)).toHaveLength(1);
  });

  it('is not announced again whenever its age changes', async () => {
    await renderFailure(refused);
    const notice = await screen.findByRole('note');
    expect(notice.closest('[role=status], [role=alert]')).toBeNull();
  });

  it('says what to do in the words of the sentence, where the backend tells which it is', async () => {
    await renderFailure({
      ...refused,
      wayOut: 'In English of another version',
      wayOutWording: { id: 'wayOut.azuresSide', values: {} },
    });
    expect(await screen.findByRole('note')).toHaveTextContent(
      'The cause is on Azure’s side: try again later, and look at Azure’s status page if it stays.',
    );
  });
});
