import type { MountedSurface } from '../../core/route.js';
import type { ChatErrorView } from '../../react/view.js';

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

/** The class of the kit and that of the app. */
export function classes(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}
