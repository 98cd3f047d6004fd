import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { bundleWithEsbuild, bundleWithRolldown } from './bundle.mjs';

/** What an app has anyway. */
const react = [/^react(-dom)?($|\/)/];
const i18next = [/^(react-)?i18next$/];
const words = [/\/locales\//];

const surfaces = 'ChatErrorProvider, ChatErrorBanner, ChatErrorToaster, ChatErrorModal, ChatErrorInline, useChatErrors';
const kit = [
  {
    name: 'a web app: all surfaces, web dialect, English',
    code: `export { ${surfaces} } from '../dist/index.js'; export { webDialect } from '../dist/dialects/web/index.js';`,
  },
  {
    name: 'surfaces, without words and dialect',
    code: `export { ${surfaces} } from '../dist/index.js';`,
    without: words,
  },
  {
    name: 'banner alone, without words and dialect',
    code: `export { ChatErrorBanner } from '../dist/index.js';`,
    without: words,
  },
  { name: 'core', code: `export * from '../dist/core/index.js';` },
  { name: 'web dialect', code: `export { webDialect } from '../dist/dialects/web/index.js';` },
  { name: 'English', code: `export { default } from '../dist/locales/en/chatErrors.js';` },
];

const radixToast = `export { Provider, Root, Title, Description, Action, Close, Viewport } from '@radix-ui/react-toast';`;
const baseToast = `import { Toast } from '@base-ui/react/toast';
  export const toast = [Toast.Provider, Toast.Portal, Toast.Viewport, Toast.Root, Toast.Content, Toast.Title,
    Toast.Description, Toast.Action, Toast.Close, Toast.createToastManager, Toast.useToastManager];`;
const ariaToast = `export { UNSTABLE_ToastRegion, UNSTABLE_Toast, UNSTABLE_ToastContent, UNSTABLE_ToastQueue, Text, Button }
  from 'react-aria-components/Toast';`;

/** The least of each peer that shows a toast; of those that have one, a modal too. */
const peers = [
  { name: 'react-hot-toast', code: `export { Toaster, toast } from 'react-hot-toast';` },
  { name: 'notistack', code: `export { SnackbarProvider, enqueueSnackbar } from 'notistack';` },
  { name: 'sonner', code: `export { Toaster, toast } from 'sonner';` },
  { name: 'react-toastify', code: `export { ToastContainer, toast } from 'react-toastify';` },
  { name: 'Radix toast', code: radixToast },
  {
    name: 'Radix toast, alert dialog',
    code: `${radixToast} import * as Dialog from '@radix-ui/react-alert-dialog';
      export const modal = [Dialog.Root, Dialog.Portal, Dialog.Overlay, Dialog.Content, Dialog.Title, Dialog.Description,
        Dialog.Action, Dialog.Cancel];`,
  },
  { name: 'Base UI toast', code: baseToast },
  {
    name: 'Base UI toast, alert dialog',
    code: `${baseToast} import { AlertDialog } from '@base-ui/react/alert-dialog';
      export const modal = [AlertDialog.Root, AlertDialog.Portal, AlertDialog.Backdrop, AlertDialog.Popup,
        AlertDialog.Title, AlertDialog.Description, AlertDialog.Close];`,
  },
  { name: 'React Aria toast', code: ariaToast },
  {
    name: 'React Aria toast, modal, dialog',
    code: `${ariaToast} export { ModalOverlay, Modal } from 'react-aria-components/Modal';
      export { Dialog, Heading } from 'react-aria-components/Dialog';`,
  },
];

const compressed = (text) => brotliCompressSync(text).length;
const sizeOf = (chunks) => chunks.reduce((sum, { text }) => sum + compressed(text), 0);

/** Bytes over the wire, minified and brotli, React left outside. */
export async function measureSizes() {
  const measure = async ({ name, code, without = [] }, external) => {
    const options = { external: [...external, ...without] };
    return {
      name,
      esbuild: sizeOf(await bundleWithEsbuild(code, options)),
      rolldown: sizeOf(await bundleWithRolldown(code, options)),
    };
  };
  const all = (entries, external) => Promise.all(entries.map((entry) => measure(entry, external)));
  const css = await transform(readFileSync(new URL('../dist/styles.css', import.meta.url), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  const hosts = `export { default } from 'i18next'; export { initReactI18next, useTranslation } from 'react-i18next';`;
  return {
    kit: [...(await all(kit, [...react, ...i18next])), { name: 'styles.css', esbuild: compressed(css.code) }],
    peers: await all(peers, react),
    hosts: await all([{ name: 'i18next, react-i18next', code: hosts }], react),
  };
}
