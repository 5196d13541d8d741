import { signalQuestion } from '@samsyn/analysis';
import { type Answer, type Layer, type Placement, ROLES } from '@samsyn/board';
import { useState } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useMayEdit, useTemplate } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { ConfirmGap } from './confirm-gap.tsx';
import type { CoverageRow } from './coverage-rows.ts';
import { useViews } from './views-context.ts';

type Signal = CoverageRow['signals'][number];

/** A question that somebody is about to answer with yes. */
interface Asked {
  readonly stage: string;
  readonly signal: Signal;
}

const keyOf = ({ stage, signal }: Asked): string => `${stage}/${signal}`;

/**
 * What is behind the picture, stage by stage: who has which role, the gaps that are written, and the
 * questions that the analysis asks. A question is no gap until somebody says that it is one.
 */
export function CoverageStages({
  rows,
  layer,
  nameOf,
}: {
  readonly rows: readonly CoverageRow[];
  readonly layer: Layer;
  readonly nameOf: (row: CoverageRow) => string;
}) {
  const t = useT();
  const words = useRevealWords();
  const { place } = useViews();
  const { may } = useMayEdit();
  const phone = useMatches(PHONE);
  const [asked, ask] = useState<Asked | null>(null);
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const isLive = place.snapshot === null;
  const questions = rows.reduce((sum, { signals }) => sum + signals.length, 0);
  return (
    <section className="view__part" aria-labelledby="view-questions">
      <h3 id="view-questions">{t('views.questions.title', { count: questions })}</h3>
      <p>{t('views.questions.means')}</p>
      {!place.wall && !(isLive && may) && (
        <p>{t(isLive ? 'views.questions.locked' : 'views.questions.past')}</p>
      )}
      <div className="view__stages">
        {rows.map((row) => (
          <details
            key={row.stage}
            className="view__stage"
            open={place.wall || (!phone && row.signals.length > 0)}
          >
            <summary>
              <b>{nameOf(row)}</b>{' '}
              <span className="view__soft">
                {t('views.questions.stage', {
                  actors: row.actors,
                  gaps: row.counts.gaps,
                  questions: row.signals.length,
                })}
              </span>
            </summary>
            {row.signals.length > 0 && (
              <ul className="view__questions">
                {row.signals.map((signal) => {
                  const one = { stage: row.stage, signal };
                  return (
                    <li key={signal}>
                      <span>{signalQuestion(signal, words.stage(row.stage), t)}</span>
                      {isLive && may && !place.wall && (
                        <Button aria-haspopup="dialog" onClick={() => ask(one)}>
                          {t(
                            written.has(keyOf(one))
                              ? 'views.questions.again'
                              : 'views.questions.yes',
                          )}
                        </Button>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
            <StageGaps stage={row.stage} />
            <StageRoles stage={row.stage} layer={layer} />
          </details>
        ))}
      </div>
      {asked !== null && (
        <ConfirmGap
          stage={asked.stage}
          signal={asked.signal}
          onWritten={() => setWritten(new Set([...written, keyOf(asked)]))}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}

function StageGaps({ stage }: { readonly stage: string }) {
  const t = useT();
  const lang = useBoardInView(({ meta }) => meta.locale);
  const { told } = useViews();
  const gaps = told.gaps.filter((gap) => gap.stage === stage);
  if (gaps.length === 0) return null;
  return (
    <>
      <h4>{t('views.questions.gaps')}</h4>
      <ul className="view__cards">
        {gaps.map(({ id, text, gap, status, owner, votes }) => (
          <li key={id}>
            <span lang={lang}>{text || t('views.card.empty')}</span>{' '}
            <span className="view__soft">
              {[
                t(`choice.gap.gap.${gap}`),
                t(`choice.gap.status.${status}`),
                owner ?? '',
                votes === null ? '' : t('views.card.votes', { ...votes }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who has which role, the strongest first. */
function StageRoles({ stage, layer }: { readonly stage: string; readonly layer: Layer }) {
  const t = useT();
  const labels = useLabels();
  const actors = useTemplate((template) => template.actors);
  const placements = useBoardInView((board) => board.placements);
  const here = [...placements.values()].filter((one) => one.stage === stage && one.layer === layer);
  if (here.length === 0) return <p className="view__soft">{t('views.questions.nobody')}</p>;
  const has = (one: Placement<Answer>, role: Answer): boolean =>
    one.role === role || one.also.some((other) => other === role);
  return (
    <dl className="view__roles">
      {ROLES.map((role) => {
        const who = actors.filter(({ id }) =>
          here.some((one) => one.actor === id && has(one, role)),
        );
        if (who.length === 0) return null;
        return (
          <div key={role}>
            <dt>{labels.role(role)}</dt>
            <dd>{t.list(who.map(({ name }) => name))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
