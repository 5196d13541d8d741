import { useState } from 'react';
import {
  type ChosenSnapshot,
  chooseSnapshot,
  readSnapshotFile,
} from '../../entry/chosen-snapshot.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { BoardDraft } from './board-draft.ts';

/** What a new board starts from: a template, or everything that a snapshot holds. */
export function StartFrom({
  draft,
  from,
  onChange,
}: {
  readonly draft: BoardDraft;
  readonly from: ChosenSnapshot | null;
  readonly onChange: (change: Partial<BoardDraft>) => void;
}) {
  const t = useT();
  const [problem, setProblem] = useState('');
  const take = async (file: File): Promise<void> => {
    const read = await readSnapshotFile(file);
    if (typeof read === 'string') return setProblem(t(`pages.file.${read}`, { file: file.name }));
    setProblem('');
    chooseSnapshot(read);
    const { title, place, region, locale } = read;
    onChange({ title: draft.title || title, place: draft.place || place, region, locale });
  };
  if (from !== null) {
    return (
      <Notice>
        <p>{t('pages.create.fromSnapshot', { file: from.fileName, title: from.title })}</p>
        <Checkbox
          word={t('pages.create.cards')}
          help={t('pages.create.cards.help')}
          checked={draft.cards}
          onCheck={(cards) => onChange({ cards })}
        />
        <p>
          <Button onClick={() => chooseSnapshot(null)}>{t('pages.create.notSnapshot')}</Button>
        </p>
      </Notice>
    );
  }
  return (
    <div>
      <RadioGroup
        label={t('pages.create.template')}
        value={draft.template}
        choices={[
          {
            value: 'asf',
            word: t('template.asf'),
            help: t('template.asf.help'),
          },
          {
            value: 'blank',
            word: t('template.blank'),
            help: t('template.blank.help'),
          },
        ]}
        onChoose={(template) => onChange({ template })}
      />
      <p className="create__status">{t('pages.create.template.status')}</p>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <FileButton accept=".json,application/json" onFile={take}>
        {t('pages.file.open')}
      </FileButton>
    </div>
  );
}
