import { useEffect, useState } from 'react';
import { type AnalysedChange, readChanges } from '../../api/analysis.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';

/** The statistics of a change with their intervals; nothing while they cannot be had. */
export function AnalysedFigures({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useT();
  const change = useAnalysedChange(from, to);
  if (change === undefined) return null;
  const { people, shared, controls, flows } = change;
  const answers = flows.added + flows.removed + flows.changed + flows.same;
  return (
    <section className="analysed" aria-labelledby="changes-figures">
      <h3 id="changes-figures">{t('reveal.changes.figures')}</h3>
      <p>{t('reveal.changes.people', { people })}</p>
      <p>{t('reveal.changes.answers', { ...flows, answers })}</p>
      <Points textKey="reveal.changes.shared" figure={shared} />
      <Points textKey="reveal.changes.controls.figure" figure={controls} />
    </section>
  );
}

/** A difference of shares in percentage points, with how much it may swing. */
function Points({
  textKey,
  figure,
}: {
  readonly textKey: 'reveal.changes.shared' | 'reveal.changes.controls.figure';
  readonly figure: AnalysedChange['shared'];
}) {
  const t = useT();
  if (figure.value === null) return null;
  const points = (value: number): string =>
    t.number(100 * value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return (
    <p>
      {t(textKey, { points: points(figure.value) })}
      {figure.interval !== null &&
        ` ${t('reveal.changes.interval', {
          low: points(figure.interval[0]),
          high: points(figure.interval[1]),
        })}`}
    </p>
  );
}

function useAnalysedChange(from: string, to: string): AnalysedChange | undefined {
  const { entry } = useSession();
  const [changes, setChanges] = useState<readonly AnalysedChange[]>([]);
  useEffect(() => {
    let gone = false;
    // The counts beside it stand by themselves; figures that cannot be had are left out.
    readChanges(entry).then(
      (read) => {
        if (!gone) setChanges(read);
      },
      () => {
        if (!gone) setChanges([]);
      },
    );
    return () => {
      gone = true;
    };
  }, [entry]);
  return changes.find((one) => one.from === from && one.to === to);
}
