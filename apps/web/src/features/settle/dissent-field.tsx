import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { usePeople, useTemplate } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';

/** Which organisation types do not agree. Those who are here first; nobody is fine too. */
export function DissentField({
  chosen,
  inRound,
  onChoose,
}: {
  readonly chosen: readonly string[];
  /** Types that answered the round. */
  readonly inRound: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const t = useT();
  const people = usePeople();
  const types = useTemplate((template) => template.organisationTypes);
  const here = new Set([
    ...inRound,
    ...people.map(({ organisationType }) => organisationType),
    ...chosen,
  ]);
  const near = types.filter(({ id }) => here.has(id));
  const [all, setAll] = useState(near.length === 0);
  return (
    <fieldset className="choices">
      <legend>{t('reveal.settle.dissent')}</legend>
      <p className="field__help">{t('reveal.settle.dissent.help')}</p>
      <div className="choices__list choices__list--beside">
        {(all ? types : near).map(({ id, name }) => (
          <Checkbox
            key={id}
            word={name}
            checked={chosen.includes(id)}
            onCheck={(on) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
      {!all && near.length < types.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('reveal.settle.dissent.more')}
        </Button>
      )}
    </fieldset>
  );
}
