import { ArrowLeft, MonitorUp, Printer } from 'lucide-react';
import { Link } from 'wouter';
import { NOW } from '../../api/snapshots.ts';
import { snapshotPath } from '../../entry/board-links.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import '../../ui/field.css';
import { timeChoices, useTimes } from './use-times.ts';
import { OVER_SNAPSHOTS, VIEWS, type ViewsPlace, viewsPath } from './views-place.ts';
import { askForWholeScreen } from './wall.tsx';

/** What the page is of, of when, which view, and what can be done with it. None of it is printed. */
export function ViewsBar({
  title,
  place,
  go,
}: {
  readonly title: string;
  readonly place: ViewsPlace;
  readonly go: (change: Partial<ViewsPlace>) => void;
}) {
  const t = useT();
  const { entry } = useSession();
  const lang = useBoard(({ meta }) => meta.locale);
  const { entries } = useTimes();
  const isViewer = entry.role === 'viewer';
  const views = VIEWS.filter((view) => !isViewer || !OVER_SNAPSHOTS.has(view));
  return (
    <div className="views-bar">
      <div className="views-bar__head">
        <h1>
          {t('views.heading')} <span lang={lang}>{title}</span>
        </h1>
        {!isViewer && (
          <label className="views-bar__when">
            <span>{t('views.when')}</span>
            <select
              className="input"
              value={place.snapshot ?? NOW}
              onChange={({ currentTarget: { value } }) =>
                go({ snapshot: value === NOW ? null : value })
              }
            >
              {withShown(timeChoices(entries, t), place.snapshot).map(({ value, word }) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="views-bar__ways">
          <Link href={`/b/${entry.board}`} className={buttonClass('plain')}>
            <ArrowLeft aria-hidden="true" />
            <span className="button__word">{t('views.toBoard')}</span>
          </Link>
          <Button
            className="views-bar__desk"
            icon={<MonitorUp aria-hidden="true" />}
            onClick={() => {
              askForWholeScreen();
              go({ wall: true });
            }}
          >
            {t('views.wall')}
          </Button>
          <Button icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            {t('views.print')}
          </Button>
          {!isViewer && (
            <Link
              href={snapshotPath(entry.board, place.snapshot ?? NOW)}
              className={buttonClass('plain', 'views-bar__desk')}
            >
              {t('views.printBoard')}
            </Link>
          )}
        </div>
      </div>
      <nav className="views-bar__views" aria-label={t('views.choose')}>
        <ul>
          {views.map((view) => (
            <li key={view}>
              <Link
                href={viewsPath(entry.board, { ...place, view })}
                aria-current={view === place.view ? 'page' : undefined}
              >
                {t(`views.name.${view}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** The snapshot that is shown is among the choices before the list has come. */
function withShown(
  choices: readonly { readonly value: string; readonly word: string }[],
  shown: string | null,
): readonly { readonly value: string; readonly word: string }[] {
  if (shown === null || choices.some(({ value }) => value === shown)) return choices;
  return [...choices, { value: shown, word: shown }];
}
