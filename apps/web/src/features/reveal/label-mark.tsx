import type { Label } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import './label-mark.css';

/** A label as its word, in the frame that its cells have on the map. */
export function LabelMark({ label }: { readonly label: Label }) {
  const t = useT();
  return <span className={`label-mark label-frame--${label}`}>{t(`result.label.${label}`)}</span>;
}
