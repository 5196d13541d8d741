import { type DragEvent, type ReactNode, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';

/** Takes a file that is dropped anywhere on the page; a button on the page does the same. */
export function SnapshotDrop({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the file button does the same.
    <div
      className={over ? 'snapshot-drop snapshot-drop--over' : 'snapshot-drop'}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
      {over && (
        <p className="snapshot-drop__word" aria-hidden="true">
          {t('pages.file.drop')}
        </p>
      )}
    </div>
  );
}
