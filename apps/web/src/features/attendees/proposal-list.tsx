import { ACTOR_GROUPS, LIMITS } from '@samsyn/board';
import { type ActorProposal, roundIsOpen } from '@samsyn/workshop';
import { useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { sameName } from '../../board-parts/same-name.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

/** Actors that people miss: each is taken into the template or declined; both can be changed. */
export function ProposalList() {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const proposals = useWorkshop((day) => day.proposals);
  const open = proposals.filter(({ status }) => status === 'proposed');
  const declined = proposals.filter(({ status }) => status === 'declined');
  return (
    <section aria-labelledby="attendees-proposals">
      <h3 id="attendees-proposals" data-focus-heading="proposals" tabIndex={-1}>
        {t('attendees.proposals')}
      </h3>
      {open.length === 0 && <p className="attendees__none">{t('attendees.proposals.none')}</p>}
      <ul className="attendees__list" data-focus-group="proposals">
        {open.map((proposal) => (
          <li
            key={proposal.id}
            className="attendees__proposal"
            data-focus-key={`proposal:${proposal.id}`}
          >
            <strong lang={lang}>{proposal.name}</strong>
            <Settle proposal={proposal} />
          </li>
        ))}
      </ul>
      {declined.length > 0 && (
        <details className="attendees__declined">
          <summary>{t('attendees.proposals.declined', { count: declined.length })}</summary>
          <ul className="attendees__list">
            {declined.map((proposal) => (
              <li key={proposal.id} className="attendees__proposal">
                <span lang={lang}>{proposal.name}</span>
                <Settle proposal={proposal} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Settle({ proposal: { id, name, status } }: { readonly proposal: ActorProposal }) {
  const t = useT();
  const labels = useLabels();
  const command = useCommand();
  const { templateEditor } = useSession();
  const actors = useTemplate((template) => template.actors);
  const frozen = useWorkshop(roundIsOpen);
  const [group, setGroup] = useState('');
  const there = actors.find((actor) => actor.id === id || sameName(actor.name, name));
  const full = actors.length >= LIMITS.actors;
  const accept = async (): Promise<void> => {
    if (there?.hidden) templateEditor.change('actors', there.id, { hidden: false });
    // Two who lead and press at once make one actor: its id is the proposal's.
    if (there === undefined) templateEditor.add('actors', { name, group }, undefined, id);
    if (await command({ type: 'actor.settle', proposal: id, accepted: true })) {
      say(t('attendees.proposals.added', { name }));
      focusThingSoon(`proposal:${id}`);
    }
  };
  const decline = async (): Promise<void> => {
    if (await command({ type: 'actor.settle', proposal: id, accepted: false })) {
      say(t('attendees.proposals.declined.said', { name }));
    }
  };
  const state = there === undefined ? null : there.hidden ? 'hidden' : 'there';
  const word = t(
    state === null ? 'attendees.proposals.accept' : `attendees.proposals.accept.${state}`,
  );
  const why = frozen ? 'frozen' : full && there === undefined ? 'full' : null;
  return (
    <>
      {state !== null && <p>{t(`attendees.proposals.${state}`)}</p>}
      {there === undefined && why === null && (
        <Select
          label={t('attendees.proposals.group')}
          value={group}
          choices={[
            { value: '', word: t('attendees.proposals.group.none') },
            ...ACTOR_GROUPS.map(({ id: value }) => ({
              value: value as string,
              word: labels.group('group', value),
            })),
          ]}
          onChoose={setGroup}
        />
      )}
      {why !== null && <p>{t(`attendees.proposals.${why}`)}</p>}
      <span className="attendees__buttons">
        {why === null && (
          <Button
            data-focus-part="main"
            aria-label={t('attendees.of', { what: word, name })}
            onClick={accept}
          >
            {word}
          </Button>
        )}
        {status !== 'declined' && (
          <Button
            kind="quiet"
            {...(why === null ? {} : { 'data-focus-part': 'main' })}
            aria-label={t('attendees.of', { what: t('attendees.proposals.decline'), name })}
            onClick={decline}
          >
            {t('attendees.proposals.decline')}
          </Button>
        )}
      </span>
    </>
  );
}
