import { type ChangeEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { chooseSnapshot, readSnapshotFile } from '../../entry/chosen-snapshot.ts';
import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../ui/notice.tsx';

/** Takes a snapshot file that is dropped anywhere on the page, or chosen with the button. */
export function SnapshotDrop({
  problem,
  onProblem,
  children,
}: {
  readonly problem: string;
  readonly onProblem: (words: string) => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  const [, navigate] = useLocation();
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readSnapshotFile(file);
    if (typeof read === 'string') {
      onProblem(t(`pages.file.${read}`, { file: file.name }));
      return;
    }
    chooseSnapshot(read);
    navigate('/ny');
  };
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const onChoose = (event: ChangeEvent<HTMLInputElement>): void => {
    void take(event.currentTarget.files?.[0]);
    event.currentTarget.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same.
    <div
      className={over ? 'snapshot-drop snapshot-drop--over' : 'snapshot-drop'}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {children}
      {over && (
        <p className="snapshot-drop__word" aria-hidden="true">
          {t('pages.file.drop')}
        </p>
      )}
      <label className="snapshot-drop__file">
        <span>{t('pages.file.open')}</span>
        <input type="file" accept=".json,application/json" onChange={onChoose} />
      </label>
    </div>
  );
}
