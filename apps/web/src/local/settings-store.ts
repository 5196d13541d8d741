import type { Grouping } from '@samsyn/board';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const ANNOUNCE_LEVELS = ['off', 'summary', 'column'] as const;
export type AnnounceLevel = (typeof ANNOUNCE_LEVELS)[number];

/** What one person has chosen for themselves in this browser. Never sent anywhere. */
export interface Settings {
  readonly locale: 'sv' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'normal' | 'high';
  readonly textSize: 'normal' | 'large' | 'larger';
  /** How much of what others do is spoken. */
  readonly announce: AnnounceLevel;
  readonly cursors: boolean;
  readonly motion: 'system' | 'less';
  readonly grouping: Grouping;
  readonly paletteOpen: boolean;
  /** Whether how to begin an own picture has been put away. */
  readonly guideSeen: boolean;
}

const DEFAULTS: Settings = {
  locale: 'sv',
  theme: 'system',
  contrast: 'normal',
  textSize: 'normal',
  announce: 'summary',
  cursors: true,
  motion: 'system',
  grouping: 'group',
  paletteOpen: true,
  guideSeen: false,
};

export const useSettings = create<Settings & { set: (change: Partial<Settings>) => void }>()(
  persist((set) => ({ ...DEFAULTS, set }), {
    name: 'samsyn.settings',
    partialize: ({ set: _set, ...settings }) => settings,
  }),
);
