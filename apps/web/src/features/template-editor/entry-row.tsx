import type { Actor, OrganisationType, Stage } from '@samsyn/board';
import type { TemplateList } from '@samsyn/documents';
import { ArrowDown, ArrowUp, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ActorFields } from './actor-fields.tsx';
import { HideAndRemove } from './hide-and-remove.tsx';
import { StageFields } from './stage-fields.tsx';
import { TypeFields } from './type-fields.tsx';

type Entry = Stage | Actor | OrganisationType;

interface RowParts {
  readonly list: TemplateList;
  readonly entry: Entry;
  readonly index: number;
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onMove: (to: number, part: 'up' | 'down') => void;
  readonly onRemove: () => void;
}

/** One entry: its name opens its fields, two buttons move it. */
export function EntryRow(row: RowParts) {
  const { list, entry, index, count, open, onOpen, onMove, onRemove } = row;
  const t = useT();
  const fields = useId();
  const lang = useBoard(({ meta }) => meta.locale);
  const hidden = 'hidden' in entry && entry.hidden;
  return (
    <li className="entry" data-entry={entry.id}>
      <div className="entry__row">
        <button
          type="button"
          className="entry__name"
          data-part="name"
          aria-expanded={open}
          aria-controls={open ? fields : undefined}
          onClick={() => onOpen(!open)}
        >
          <ChevronRight size={18} aria-hidden="true" />
          <span className="entry__number">{index + 1}</span>
          <span lang={lang}>{entry.name}</span>
          {hidden && <Tag>{t('pages.template.hidden')}</Tag>}
        </button>
        <span className="entry__moves">
          <Button
            kind="quiet"
            className="entry__move"
            data-part="up"
            icon={<ArrowUp aria-hidden="true" />}
            aria-disabled={index === 0}
            aria-label={t('pages.template.up.label', { name: entry.name })}
            onClick={() => onMove(index - 1, 'up')}
          >
            {t('pages.template.up')}
          </Button>
          <Button
            kind="quiet"
            className="entry__move"
            data-part="down"
            icon={<ArrowDown aria-hidden="true" />}
            aria-disabled={index === count - 1}
            aria-label={t('pages.template.down.label', { name: entry.name })}
            onClick={() => onMove(index + 1, 'down')}
          >
            {t('pages.template.down')}
          </Button>
        </span>
      </div>
      {open && (
        <div className="entry__fields" id={fields}>
          {list === 'stages' && <StageFields stage={entry as Stage} />}
          {list === 'actors' && <ActorFields actor={entry as Actor} />}
          {list === 'organisationTypes' && <TypeFields type={entry as OrganisationType} />}
          <HideAndRemove list={list} entry={entry} onRemove={onRemove} />
        </div>
      )}
    </li>
  );
}
