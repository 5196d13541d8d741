import { describeNote } from '@samsyn/analysis';
import { LAYERS } from '@samsyn/board';
import { actorPictures, SMALL } from '@samsyn/workshop';
import { useMemo } from 'react';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useSession, useTemplate } from '../../live/session-context.ts';
import { openBoardStore } from '../../local/open-board-store.ts';
import { Select } from '../../ui/select.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { ActorPage, WidestDifferences } from '../organisations/actor-page.tsx';
import { seenActors } from '../organisations/pictures.ts';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import { RoundChoice } from '../reveal/round-choice.tsx';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { DataTable } from './data-table.tsx';
import { toldOf } from './interval-rows.ts';
import { OrganisationPicture } from './organisation-picture.tsx';
import { rolesOf, seenRows, toldActors } from './organisation-rows.ts';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

const useChosenActor = openBoardStore<{ readonly actor: string | null }>({ actor: null });

/** One organisation: what others expect of it, its support that is not seen, what it may do. */
export function OrganisationsView({ round }: { readonly round: RevealedRound | undefined }) {
  const t = useT();
  const labels = useLabels();
  const words = useRevealWords();
  const { told, rounds, place } = useViews();
  const actors = useTemplate((template) => template.actors);
  const types = useTemplate((template) => template.organisationTypes);
  const placements = useBoardInView((board) => board.placements);
  const wanted = useChosenActor((state) => state.actor);
  const { organisationType } = useSession().entry.participant;
  const seen = useMemo(
    () => (round === undefined ? [] : seenActors(actorPictures(round.results, types), types)),
    [round, types],
  );
  const all = toldActors(actors, new Set(seen.map(({ actor }) => actor)), placements, told.gaps);
  const own = seen.find((one) => one.types.includes(organisationType)) ?? seen[0];
  const actor =
    all.find(({ id }) => id === wanted) ?? all.find(({ id }) => id === own?.actor) ?? all[0];
  const timeZone = ownTimeZone();
  if (actor === undefined) return <p>{t('views.organisation.nobody')}</p>;
  const pictures = seen.find((one) => one.actor === actor.id)?.pictures ?? [];
  const analysed = round === undefined ? undefined : toldOf(told, round);
  const notes = analysed === undefined ? [] : [describeNote(analysed.note, t, timeZone)];
  const rows = seenRows(pictures);
  const { people, organisationTypes } = round?.results ?? { people: 0, organisationTypes: 0 };
  return (
    <ViewFrame
      title={t('views.organisation.title', { actor: actor.name })}
      lead={
        round === undefined
          ? t('views.noRound')
          : t('views.organisation.lead', { layer: labels.layer(round.layer) })
      }
      tools={
        <>
          <Select
            label={t('views.organisation.choose')}
            value={actor.id}
            choices={all.map(({ id, name }) => ({ value: id, word: name }))}
            onChoose={(id) => useChosenActor.setState({ actor: id })}
          />
          {round !== undefined && <RoundChoice rounds={rounds} shown={round} />}
        </>
      }
      picture={
        pictures.length === 0 ? (
          <p>{t('views.organisation.noPicture')}</p>
        ) : (
          <div className="actor-page view__widest" style={groupColour(actor.group)}>
            <WidestDifferences pictures={pictures} words={words} />
            {rows.length > 0 && (
              <OrganisationPicture actor={actor.name} rows={rows} words={words} />
            )}
            <p className="actor-page__caveat">{t('reveal.self.caveat')}</p>
          </div>
        )
      }
      table={
        pictures.length === 0 ? (
          <p>{t('views.organisation.noPicture')}</p>
        ) : (
          <ActorPage actor={actor.id} pictures={pictures} words={words} />
        )
      }
      more={
        <>
          {place.form === 'picture' && !place.wall && pictures.length > 0 && (
            <details className="view__behind">
              <summary>{t('views.organisation.behind')}</summary>
              <ActorPage actor={actor.id} pictures={pictures} words={words} />
            </details>
          )}
          <MayDo mandate={actor.mandate} />
          <OnTheMap actor={actor.id} />
        </>
      }
      notes={[
        ...notes,
        ...(round?.results.types.some(({ type }) => type === SMALL)
          ? [t('reveal.self.small')]
          : []),
        describeNote(told.note, t, timeZone),
      ]}
      people={{ people: people === 0 ? told.balance.people : people, types: organisationTypes }}
    />
  );
}

function MayDo({ mandate }: { readonly mandate: string }) {
  const t = useT();
  const lang = useBoardInView(({ meta }) => meta.locale);
  return (
    <section className="view__part" aria-labelledby="view-mandate">
      <h3 id="view-mandate">{t('reveal.mandate')}</h3>
      <p className="view__prose" lang={mandate === '' ? undefined : lang}>
        {mandate || t('reveal.mandate.none')}
      </p>
    </section>
  );
}

/** What the common map and its gaps say of it. */
function OnTheMap({ actor }: { readonly actor: string }) {
  const t = useT();
  const labels = useLabels();
  const words = useRevealWords();
  const { told } = useViews();
  const stages = useTemplate((template) => template.stages);
  const placements = useBoardInView((board) => board.placements);
  const roles = rolesOf(actor, stages, placements);
  const gaps = told.gaps.filter(({ actors }) => actors.includes(actor));
  return (
    <section className="view__part" aria-labelledby="view-roles">
      <h3 id="view-roles">{t('views.organisation.map')}</h3>
      {roles.length === 0 ? (
        <p>{t('views.organisation.noRole')}</p>
      ) : (
        <DataTable
          caption={t('views.organisation.roles')}
          head={[t('views.column.stage'), ...LAYERS.map((layer) => labels.layerShort(layer))]}
          rows={roles.map((row) => ({
            key: row.stage,
            cells: [
              words.stage(row.stage),
              ...LAYERS.map((layer) => row.roles[layer].map(words.answer).join(' + ') || '–'),
            ],
          }))}
        />
      )}
      <h3>{t('views.organisation.gaps')}</h3>
      {gaps.length === 0 ? (
        <p>{t('views.organisation.noGaps')}</p>
      ) : (
        <ul className="view__cards">
          {gaps.map((gap) => (
            <li key={gap.id}>
              {gap.text} <span className="view__soft">({words.stage(gap.stage)})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
