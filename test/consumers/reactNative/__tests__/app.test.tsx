import { act, fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import { AccessibilityInfo, Platform } from 'react-native';
import { App, message, store, upload } from '../App';
import { bridge } from '../bridge';

const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve, 50)));

test('the app of the guide shows a failed message, has it read out once, resends it and takes the notice away', async () => {
  const announce = jest.mocked(AccessibilityInfo.announceForAccessibilityWithOptions);
  announce.mockClear();
  render(<App />);
  fireEvent.press(screen.getByText('Send'));
  await settled();
  const error = { code: 303, description: 'Server unknown error' };
  act(() => bridge.deliver('sendMessage', message, 'Error', { error }));
  // iOS is told. Android has the text in a live region.
  const isIos = Platform.OS === 'ios';
  await waitFor(() => expect(announce).toHaveBeenCalledTimes(isIos ? 1 : 0));
  if (isIos) expect(announce).toHaveBeenCalledWith(expect.stringContaining('Message not sent'), { queue: false });
  else await screen.findByText(/Message not sent/);
  fireEvent.press(screen.getByText('Try again'));
  await settled();
  act(() => bridge.deliver('resendMessage', message, 'Success', { message: { ...message, msgId: '1' } }));
  await settled();
  expect(screen.queryByText('Try again')).toBeNull();
});

test('the app of the guide opens a dialog when the person is signed in elsewhere', async () => {
  bridge.answerWith((method) => ({ [method]: true }));
  render(<App />);
  act(() => bridge.emit('onConnected', {}));
  act(() => bridge.emit('onUserDidLoginFromOtherDevice', { deviceName: 'Pixel' }));
  await settled();
  expect(screen.getByText('Signed in somewhere else')).toBeTruthy();
  expect(screen.getByText('Sign in')).toBeTruthy();
});

test('a shared file that is not uploaded is reported under its path', async () => {
  store.mount({ surface: 'toast' });
  const uploaded = upload('/a.pdf');
  await settled();
  const error = { code: 402, description: '' };
  bridge.emit('uploadGroupSharedFile', { groupId: 'group', filePath: '/a.pdf', callbackType: 'onMessageError', error });
  expect(await uploaded).toBeUndefined();
  await settled();
  expect(store.getSnapshot().notices).toMatchObject([{ kind: 'uploadFailed', scope: '/a.pdf' }]);
});
