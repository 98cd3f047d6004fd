import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { useChatError } from '../../src/index.js';

function Words({ error }: { error: unknown }) {
  const view = useChatError(error, { dialect: webDialect });
  return <p>{view ? `${view.title} | ${view.message} | ${view.severity}` : 'nothing'}</p>;
}

test('words a bare number without a provider', () => {
  render(<Words error={206} />);
  expect(screen.getByText(/^Signed in on another device \| Chat works on one device .* \| critical$/)).toBeTruthy();
});
