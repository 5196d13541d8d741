import { type Settings, useSettings } from '../local/settings-store.ts';

/** Shows a person's own choices of theme, contrast, text size and motion on the whole page. */
export function applyLook(): void {
  const show = ({ theme, contrast, textSize, motion }: Settings): void => {
    const { dataset } = document.documentElement;
    dataset.theme = theme;
    dataset.contrast = contrast;
    dataset.text = textSize;
    dataset.motion = motion;
  };
  show(useSettings.getState());
  useSettings.subscribe(show);
}
