import { memo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useReveal } from '../reveal/reveal-store.ts';
import { AgreementView } from './agreement-view.tsx';
import { CompareView } from './compare-view.tsx';
import { CoverageView } from './coverage-view.tsx';
import { DivergencesView } from './divergences-view.tsx';
import { FundingView } from './funding-view.tsx';
import { OrganisationsView } from './organisations-view.tsx';
import { TimeView } from './time-view.tsx';
import { firstRound } from './told-rounds.ts';
import { useViews } from './views-context.ts';

/**
 * The view that is chosen; those about answers need a round that is revealed. What it is drawn from
 * comes by its context, so that the one that is there is not drawn anew while the next is waited for.
 */
export const OneView = memo(function OneView() {
  const t = useT();
  const { place, rounds } = useViews();
  const chosen = useReveal((state) => state.round);
  const round = rounds.find(({ id }) => id === chosen) ?? firstRound(rounds);
  switch (place.view) {
    case 'agreement':
      return round === undefined ? <p>{t('views.noRound')}</p> : <AgreementView round={round} />;
    case 'divergences':
      return round === undefined ? <p>{t('views.noRound')}</p> : <DivergencesView round={round} />;
    case 'organisations':
      return <OrganisationsView round={round} />;
    case 'coverage':
      return <CoverageView />;
    case 'funding':
      return <FundingView />;
    case 'time':
      return <TimeView />;
    case 'compare':
      return <CompareView />;
  }
});
