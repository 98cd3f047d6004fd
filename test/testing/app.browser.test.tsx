import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { ChatErrorBanner, ChatErrorProvider } from '../../src/index.js';
import { type ConnectionScenario, errorFixture, fakeConnection } from '../../src/testing/index.js';

test.each([webDialect, web5Dialect])('an app on $id sees a whole outage and a kick without an SDK', async (dialect) => {
  const { connection, play } = fakeConnection(dialect);
  render(
    <ChatErrorProvider dialect={dialect} connection={connection}>
      <ChatErrorBanner />
    </ChatErrorProvider>,
  );
  const shows = async (scenario: ConnectionScenario, title: string) => {
    act(() => play(scenario));
    await waitFor(() => expect(screen.queryByText(title)).not.toBeNull(), { timeout: 3000 });
  };
  act(() => play('connected'));
  await shows('offline', 'You’re offline');
  await shows('backOnline', 'Back online');
  await shows('signedInElsewhere', 'Signed in somewhere else');
});

test('an app shows any error of its SDK', () => {
  render(<ChatErrorBanner error={errorFixture(webDialect, 'GROUP_MEMBERS_FULL')} dialect={webDialect} />);
  expect(screen.getByText('Group is full')).toBeTruthy();
});
