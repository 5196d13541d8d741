import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { BOARD_PAGE } from './entry/board-page-part.ts';
import { ErrorBoundary } from './entry/error-boundary.tsx';
import { lazyWithTexts } from './i18n/lazy-with-texts.ts';
import { useT } from './i18n/use-t.ts';
import { Spinner } from './ui/spinner.tsx';

const StartPage = lazy(() => import('./features/start/start-page.tsx'));
const CreatePage = lazyWithTexts(() => import('./features/create/create-page.tsx'));
const CreatedPage = lazyWithTexts(() => import('./features/create/created-page.tsx'));
const CodePage = lazy(() => import('./features/join/code-page.tsx'));
const ProjectorPage = lazyWithTexts(() => import('./features/projector/projector-page.tsx'));
const PreviewPage = lazyWithTexts(() => import('./features/preview/preview-page.tsx'));
const SnapshotPage = lazyWithTexts(() => import('./features/snapshots/snapshot-page.tsx'));
const PaperPage = lazyWithTexts(() => import('./features/paper/paper-page.tsx'));
const ViewsPage = lazyWithTexts(() => import('./features/views/views-page.tsx'));
const HelpPage = lazyWithTexts(() => import('./features/help/help-page.tsx'));
const AccessibilityPage = lazyWithTexts(
  () => import('./features/accessibility/accessibility-page.tsx'),
);
const NotFoundPage = lazy(() => import('./entry/not-found-page.tsx'));

/** The addresses of the app and what stands at each; the only place that knows all features. */
export function App() {
  const t = useT();
  return (
    <ErrorBoundary>
      <Suspense fallback={<Spinner words={t('pages.loading')} />}>
        <Switch>
          <Route path="/" component={StartPage} />
          <Route path="/ny" component={CreatePage} />
          <Route path="/ny/:id" component={CreatedPage} />
          <Route path="/j/:code?" component={CodePage} />
          <Route path="/b/:id" component={BOARD_PAGE.Part} />
          <Route path="/b/:id/projektor" component={ProjectorPage} />
          <Route path="/b/:id/som-deltagare" component={PreviewPage} />
          <Route path="/b/:id/lagesbild/:snapshot" component={SnapshotPage} />
          <Route path="/b/:id/papper" component={PaperPage} />
          <Route path="/b/:id/underlag" component={ViewsPage} />
          <Route path="/hjalp" component={HelpPage} />
          <Route path="/tillganglighet" component={AccessibilityPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
