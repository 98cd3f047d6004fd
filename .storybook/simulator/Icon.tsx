import type { ReactNode } from 'react';
import { Icon as KitIcon } from '../../src/components/shared/Icon.js';

const shapes = {
  bell: (
    <path d="M10 2.75a4.75 4.75 0 0 0-4.75 4.75c0 4.25-1.75 5.5-1.75 6.5h13c0-1-1.75-2.25-1.75-6.5A4.75 4.75 0 0 0 10 2.75ZM8 16.75a2.1 2.1 0 0 0 4 0" />
  ),
  back: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  photo: (
    <>
      <rect x="2.75" y="4.25" width="14.5" height="11.5" rx="2.5" />
      <path d="m3 13.5 4-4 3.5 3.5 2.25-2.25L17 14.75M13.25 7.75h.01" />
    </>
  ),
  send: <path d="M3 10 17 3.5 12.5 17l-3-5.5L3 10ZM9.5 11.5 17 3.5" />,
  sending: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 6.5V10l2.25 1.5" />
    </>
  ),
  sent: <path d="m4.5 10.5 3.75 3.75L15.5 6.5" />,
  failed: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 6.75v3.75M10 13v.01" />
    </>
  ),
  tunnel: <path d="M3 16.5V10a7 7 0 0 1 14 0v6.5M6.5 16.5V10.25a3.5 3.5 0 0 1 7 0v6.25M2 16.5h16" />,
  airport: <path d="M3 8.25a10 10 0 0 1 14 0M5.5 11a6.5 6.5 0 0 1 9 0M8 13.5a3 3 0 0 1 4 0M10 16v.01" />,
  phone: (
    <>
      <rect x="5.75" y="2.5" width="8.5" height="15" rx="2" />
      <path d="M9.25 14.75h1.5" />
    </>
  ),
  mute: (
    <path d="M3.5 5.75A2.25 2.25 0 0 1 5.75 3.5h8.5a2.25 2.25 0 0 1 2.25 2.25v5a2.25 2.25 0 0 1-2.25 2.25H9.5L6 16.25V13h-.25a2.25 2.25 0 0 1-2.25-2.25v-5ZM8 6.25l4 4M12 6.25l-4 4" />
  ),
  fire: (
    <path d="M10 17.25c3 0 5-2 5-4.75 0-3.75-3.5-5-4-9.5-2 1-3 3-2.75 5-1-.25-1.5-1-1.75-1.75C5.5 8 5 10 5 12.5c0 2.75 2 4.75 5 4.75Zm0 0c1.25 0 2.25-1 2.25-2.25S11 13 10 11.75C9 13 7.75 13.75 7.75 15S8.75 17.25 10 17.25Z" />
  ),
  overnight: <path d="M16.25 11.75A6.75 6.75 0 1 1 8.25 3.75a5.5 5.5 0 0 0 8 8Z" />,
  upload: (
    <path d="M10 12.75V4.5M6.75 7.5 10 4.25l3.25 3.25M4 12v2.25A1.75 1.75 0 0 0 5.75 16h8.5A1.75 1.75 0 0 0 16 14.25V12" />
  ),
  proxy: <path d="m6.5 6.25-4 3.75 4 3.75M13.5 6.25l4 3.75-4 3.75M11.5 4.5l-3 11" />,
};
export type IconName = keyof typeof shapes;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return <KitIcon className={`sim-icon sim-icon-${name}`}>{shapes[name]}</KitIcon>;
}
