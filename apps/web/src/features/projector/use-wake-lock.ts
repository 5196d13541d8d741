import { useEffect } from 'react';

/**
 * Keeps the screen from going dark where the browser allows it, which it does on https only. It
 * lets go when the window is hidden, so it is asked again when the window comes back.
 */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const ask = (): void => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (granted) => {
          if (left) void granted.release();
          else lock = granted;
        },
        () => {
          // A computer that saves its battery says no, and goes dark as its owner has set it.
        },
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
