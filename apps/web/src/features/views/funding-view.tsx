import { describeNote } from '@samsyn/analysis';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView } from '../../live/session-context.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { DataTable } from './data-table.tsx';
import { FundingPicture } from './funding-picture.tsx';
import { type FundingCounts, fundingBars, fundingCounts } from './funding-rows.ts';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

/** Who pays at each stage today, what money it needs, and where some could come from. */
export function FundingView() {
  const t = useT();
  const words = useRevealWords();
  const stages = useShownStages();
  const { told } = useViews();
  const counts = fundingCounts(told);
  const bars = fundingBars(told.fundingMap);
  const numbers = new Map(stages.map(({ stage, number }) => [stage.id, number]));
  const nameOf = (stage: string) => `${numbers.get(stage) ?? ''} ${words.stage(stage)}`.trim();
  const timeZone = ownTimeZone();
  return (
    <ViewFrame
      title={t('views.funding.title')}
      lead={t('views.funding.lead', {
        ...{ needs: counts.needs, uncovered: counts.uncovered },
        possibilities: counts.possibilities,
      })}
      picture={
        <>
          <Unpaid counts={counts} nameOf={nameOf} />
          {bars.length === 0 ? (
            <p>{t('views.funding.noAmounts')}</p>
          ) : (
            <FundingPicture bars={bars} nameOf={nameOf} />
          )}
          {counts.withoutAmount > 0 && (
            <p>{t('views.funding.withoutAmount', { count: counts.withoutAmount })}</p>
          )}
        </>
      }
      table={<ByStage nameOf={nameOf} />}
      more={<FundingCards nameOf={nameOf} />}
      notes={[t('views.funding.note'), describeNote(told.note, t, timeZone)]}
      people={{ people: told.balance.people, types: told.balance.types.length }}
    />
  );
}

/** What one sees of money even where no card says an amount. */
function Unpaid({
  counts: { unpaid },
  nameOf,
}: {
  readonly counts: FundingCounts;
  readonly nameOf: (stage: string) => string;
}) {
  const t = useT();
  return (
    <p>
      {t('views.funding.unpaid', {
        count: unpaid.length,
        stages: t.list(unpaid.map((stage) => t('views.quoted', { name: nameOf(stage) }))),
      })}
    </p>
  );
}

function ByStage({ nameOf }: { readonly nameOf: (stage: string) => string }) {
  const t = useT();
  const words = useRevealWords();
  const { told } = useViews();
  const sum = ({ cards, once, recurring }: (typeof told.fundingMap)[number]['needs']): string =>
    cards === 0
      ? '–'
      : t('views.funding.sum', { cards, once: t.number(once), recurring: t.number(recurring) });
  return (
    <DataTable
      caption={t('views.funding.byStage')}
      head={[
        t('views.column.stage'),
        t('views.column.payers'),
        t('views.column.needs'),
        t('views.column.uncovered'),
        t('views.column.possibilities'),
      ]}
      rows={told.fundingMap.map(({ stage, payers, needs, uncovered, possibilities }) => ({
        key: stage,
        cells: [
          nameOf(stage),
          payers.length === 0 ? '–' : t.list(payers.map(words.actor)),
          sum(needs),
          sum(uncovered),
          sum(possibilities),
        ],
      }))}
    />
  );
}

/** The cards behind the sums. */
function FundingCards({ nameOf }: { readonly nameOf: (stage: string) => string }) {
  const t = useT();
  const lang = useBoardInView(({ meta }) => meta.locale);
  const { told } = useViews();
  if (told.funding.length === 0) return null;
  return (
    <section className="view__part" aria-labelledby="view-funding">
      <h3 id="view-funding">{t('views.funding.cards')}</h3>
      <DataTable
        caption={t('views.funding.cards.caption', { count: told.funding.length })}
        head={[
          t('views.column.what'),
          t('views.column.stage'),
          t('views.column.direction'),
          t('views.column.amount'),
          t('views.column.status'),
          t('views.column.source'),
          t('views.column.cofunder'),
        ]}
        rows={told.funding.map((card) => ({
          key: card.id,
          cells: [
            <span key="text" lang={lang}>
              {card.text || t('views.card.empty')}
            </span>,
            nameOf(card.stage),
            t(`choice.funding.direction.${card.direction}`),
            card.amount === null
              ? '–'
              : t('views.funding.amount', {
                  amount: t.number(card.amount),
                  when: card.recurring ? 'recurring' : 'once',
                }),
            [t(`choice.funding.status.${card.status}`), card.year ?? '']
              .filter((part) => part !== '')
              .join(', '),
            card.source ?? '–',
            card.cofunder ?? '–',
          ],
        }))}
        figures={[3]}
      />
    </section>
  );
}
