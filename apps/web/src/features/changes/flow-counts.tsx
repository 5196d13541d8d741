import { useT } from '../../i18n/use-t.ts';
import { type CellChange, countFlows, FLOWS } from './round-changes.ts';

const SIGNS = { added: '+', removed: '−', changed: '⇄', same: '=' } as const;

/** Ny, borttagen, bytt roll, oförändrad: as counts of cells, by the answer that most people give. */
export function FlowCounts({ changes }: { readonly changes: readonly CellChange[] }) {
  const t = useT();
  const counts = countFlows(changes);
  const few = changes.filter(({ flow }) => flow === null).length;
  return (
    <>
      <dl className="flow-counts">
        {FLOWS.map((flow) => (
          <div key={flow} className={`flow-counts__one flow-counts__one--${flow}`}>
            <dt>
              <span aria-hidden="true">{SIGNS[flow]} </span>
              {t(`reveal.changes.flow.${flow}`)}
            </dt>
            <dd>{counts[flow]}</dd>
          </div>
        ))}
      </dl>
      {few > 0 && <p className="flow-counts__few">{t('reveal.changes.few', { count: few })}</p>}
    </>
  );
}
