import type { ReactNode } from 'react';
import './file-button.css';

/** Chooses a file. The browser's own control says its words in the browser's language, not ours. */
export function FileButton({
  children,
  accept,
  onFile,
}: {
  readonly children: ReactNode;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  return (
    <label className="button file-button">
      {children}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file chosen again must count as chosen.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
