import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import './rehearsal.css';
import { useRehearsal } from './rehearsal-store.ts';
import { standingWords } from './standing-words.ts';

/** Who the invented people are, and what each of them is at. */
export function CrewPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const template = useTemplate((state) => state);
  const { is, standings } = useRehearsal();
  const typeOf = (id: string): string =>
    template.organisationTypes.find((type) => type.id === id)?.name ?? '';
  return (
    <SidePanel title={t('rehearsal.crew')} closeWord={t('board.close')} onClose={onClose}>
      {is === 'out' && <p>{t('rehearsal.out')}</p>}
      <ul className="crew">
        {standings.map((standing) => {
          const { name, organisation, organisationType, attendance } = standing.member.profile;
          return (
            <li key={standing.id} data-is={standing.is}>
              <strong>{name}</strong>
              <span className="crew__of">
                {organisation || typeOf(organisationType)}
                {attendance === 'remote' && ` · ${t('pages.join.remote')}`}
              </span>
              <span>{standingWords(standing, template, t)}</span>
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
