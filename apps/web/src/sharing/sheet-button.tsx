import { Download } from 'lucide-react';
import type { StoredBoard } from '../entry/stored-boards.ts';
import { useT } from '../i18n/use-t.ts';
import { Button } from '../ui/button.tsx';
import { ownTimeZone } from '../ui/time-zone.ts';
import { useLinkStart } from './link-start.ts';
import { recoverySheet } from './recovery-sheet.ts';
import { fileNamePart, saveFile } from './save-file.ts';
import { shareLinks } from './share-links.ts';

/** Saves the sheet with every way in to a board, as plain text that opens anywhere. */
export function SheetButton({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const start = useLinkStart();
  const save = (): void => {
    const timeZone = ownTimeZone();
    const { title, code } = board;
    const links = shareLinks(start, board);
    const sheet = recoverySheet(
      { title, code, links, made: t.date(Date.now(), 'dateTime', timeZone) },
      t,
    );
    // The mark at the start lets old Windows programs see that the text is UTF-8.
    const content = new Blob(['\uFEFF', sheet], { type: 'text/plain;charset=utf-8' });
    saveFile(`${t('pages.sheet.file')}-${fileNamePart(title)}.txt`, content);
  };
  return (
    <div>
      <Button icon={<Download aria-hidden="true" />} onClick={save}>
        {t('pages.sheet.button')}
      </Button>
    </div>
  );
}
