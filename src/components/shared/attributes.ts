import type { HTMLAttributes } from 'react';
import type { MountedSurface } from '../../core/route.js';
import type { ChatErrorSlots } from '../../react/slots.js';
import type { SurfaceSource } from '../../react/useSurface.js';
import type { ChatErrorView, NoticeView } from '../../react/view.js';
import type { RootAttributes, SurfaceProps } from './slots.js';

/** The attributes that carry the state of a surface or a notice, for styles and tests. */
export function attributesOf(surface: MountedSurface['surface'] | 'history', view: ChatErrorView | undefined) {
  return {
    'data-chat-error-surface': surface,
    'data-empty': view ? undefined : '',
    'data-severity': view?.severity,
    'data-category': view?.category,
    'data-kind': view?.kind,
    'data-state': view?.state,
    lang: view?.language,
  };
}

/** The attributes of a part of a notice that is in another language than its title. */
export function inLanguage(
  tag: NoticeView['tags']['labels'] | undefined,
  { language }: Pick<ChatErrorView, 'language'>,
) {
  return tag && tag.language !== language ? { lang: tag.language, dir: tag.dir } : undefined;
}

/** Names an element by the title of its notice, which has no ID in a text of the app's own. */
export function namedBy(titleId: string, view: ChatErrorView, slots: ChatErrorSlots | null | undefined) {
  return slots?.text ? { 'aria-label': view.title } : { 'aria-labelledby': titleId };
}

/** The class of the kit and that of the app. */
export function classes(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}

/** Returns the props of a surface that belong on its root element. */
export function rootAttributes(props: SurfaceProps & SurfaceSource): RootAttributes {
  const { error, scope, dialect, operation, handlers, policy, onClose, className, slots, ...attributes } = props;
  return attributes;
}

/** Merges the attributes that the app passed with those of the surface, which win. Event handlers of both run. */
export function withGiven<Own extends HTMLAttributes<HTMLElement>>(given: RootAttributes, own: Own): Own {
  const all: Record<string, unknown> = { ...given };
  for (const [name, value] of Object.entries(own)) {
    const other = all[name];
    if (typeof value === 'function' && typeof other === 'function') {
      all[name] = (...event: unknown[]) => {
        value(...event);
        other(...event);
      };
    } else if (value !== undefined) all[name] = value;
  }
  return all as Own;
}
