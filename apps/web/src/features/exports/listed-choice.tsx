import { useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { agreeToBeListed, readListed } from '../../api/participation-list.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';

/** One's own consent to stand on the participation list; nothing is noted without it. */
export function ListedChoice() {
  const t = useT();
  const { board, token, role } = useSession().entry;
  const [listed, setListed] = useState<boolean | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let wanted = true;
    if (role !== 'viewer') {
      readListed({ board, token }).then(
        (is) => wanted && setListed(is),
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [board, token, role]);
  if (listed === null) return null;
  const agree = async (wish: boolean): Promise<void> => {
    setProblem('');
    setListed(wish);
    try {
      const is = await agreeToBeListed({ board, token }, wish);
      setListed(is);
      say(t(is ? 'figures.export.listed.yes' : 'figures.export.listed.no'));
    } catch (error) {
      setListed(!wish);
      setProblem(problemWords(error, t));
    }
  };
  return (
    <>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <Checkbox
        word={t('figures.export.listed')}
        help={t('figures.export.listed.help')}
        checked={listed}
        onCheck={(wish) => void agree(wish)}
      />
    </>
  );
}
