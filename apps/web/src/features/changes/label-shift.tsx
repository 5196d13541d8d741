import { useT } from '../../i18n/use-t.ts';
import { LabelMark } from '../reveal/label-mark.tsx';
import { type CellChange, labelShift } from './round-changes.ts';

/** How many cells were and are agreed, in two camps, scattered … */
export function LabelShift({ changes }: { readonly changes: readonly CellChange[] }) {
  const t = useT();
  return (
    <table className="label-shift">
      <caption>{t('reveal.changes.labels')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reveal.changes.label')}</th>
          <th scope="col">{t('reveal.changes.before')}</th>
          <th scope="col">{t('reveal.changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {labelShift(changes).map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">
              <LabelMark label={label} />
            </th>
            <td>{before}</td>
            <td>
              <b>{after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
