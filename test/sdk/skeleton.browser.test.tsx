import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorModal, ChatErrorProvider } from '../../src/index.js';
import { remoteService } from '../stub/client.js';
import { sdks } from './sdks.js';

test('a kick', async () => {
  const { service, apiUrl, url } = remoteService('skeleton');
  const connection = new sdks['agora-chat'].connection({
    appKey: 'org#app',
    isHttpDNS: false,
    https: false,
    apiUrl,
    url,
  });
  render(
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
      <ChatErrorModal />
    </ChatErrorProvider>,
  );
  await connection.open({ user: 'alice', pwd: 'x' });
  await service.kick('signedInElsewhere');
  expect(await screen.findByText('Signed in on another device')).toBeTruthy();
});
