'use client';
import type { MountedSurface } from '../core/route.js';
import { type SurfaceSource, useSurface } from './useSurface.js';
import type { ChatErrorView } from './view.js';

/** Options of `useChatErrorSurface`. */
export interface UseChatErrorSurfaceOptions {
  /** How many notices are shown at a time. The others are counted in `more`. @default all */
  readonly most?: number;
  /** The `key` of each notice that stays among the views while others come, such as the one that is hovered or touched. */
  readonly pinned?: readonly (string | undefined)[];
}

/** A notice of a surface: one, or several of one kind as one. */
export interface ChatErrorSurfaceView extends ChatErrorView {
  /** Stays the same when notices are merged into the one that is shown, or leave it. For `key` in a list, and for `pinned`. */
  readonly key: string;
}

/** The notices of a surface. */
export interface UseChatErrorSurface {
  /** The notices to show, the most urgent first. Those about several objects are one for each kind. */
  readonly views: readonly ChatErrorSurfaceView[];
  /** How many other notices wait. */
  readonly more: number;
}

const noSource: SurfaceSource = Object.freeze({});

/**
 * Makes the component a surface, in place of the kit's own, and returns the notices to show: the same ones, grouped in the same way.
 * @param source the object that the surface is beside, as `{ scope }`, or one error to show instead of the provider's, as `{ error }`
 */
export function useChatErrorSurface(
  surface: MountedSurface['surface'],
  source: SurfaceSource = noSource,
  { most = Infinity, pinned }: UseChatErrorSurfaceOptions = {},
): UseChatErrorSurface {
  return useSurface(surface, source, { most, pinned });
}
