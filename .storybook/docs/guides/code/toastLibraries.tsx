import type { ReactNode } from 'react';
import { Body, type Toasts } from './toastBridge';

/** `import { toast } from 'sonner'` */
export function inSonner(toast: Sonner): Toasts {
  return {
    show: (view) =>
      toast(view.title, {
        id: view.id,
        description: <Body view={view} />,
        duration: Infinity,
        dismissible: false,
      }),
    hide: toast.dismiss,
  };
}

/** `import toast from 'react-hot-toast'` */
export function inReactHotToast(toast: HotToast): Toasts {
  return {
    show: (view) =>
      toast(
        <div>
          <strong>{view.title}</strong>
          <Body view={view} />
        </div>,
        { id: view.id, duration: Infinity },
      ),
    hide: toast.dismiss,
  };
}

/** `const [notification] = App.useNotification()` of antd 6; in antd 5 the title is `message`. */
export function inAntd(notification: AntdNotification): Toasts {
  return {
    show: (view) =>
      notification.open({
        key: view.id,
        type: view.severity === 'critical' ? 'error' : view.severity,
        title: view.title,
        description: <Body view={view} />,
        duration: false,
        closable: false,
      }),
    hide: notification.destroy,
  };
}

interface Sonner {
  (title: ReactNode, options: SonnerOptions): unknown;
  dismiss: (id: string) => unknown;
}

interface SonnerOptions {
  id: string;
  description: ReactNode;
  duration: number;
  dismissible: boolean;
}

interface HotToast {
  (content: React.JSX.Element, options: { id: string; duration: number }): unknown;
  dismiss: (id: string) => unknown;
}

interface AntdNotification {
  open: (options: AntdOptions) => unknown;
  destroy: (key: string) => void;
}

interface AntdOptions {
  key: string;
  type: 'info' | 'warning' | 'error';
  title: ReactNode;
  description: ReactNode;
  duration: false;
  closable: false;
}
