import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { LocaleProvider, preloadLanguage } from './i18n/locale-provider.tsx';
import { applyLook } from './styles/apply-look.ts';
import './styles/tokens.css';
import './styles/base.css';

applyLook();
// Whoever comes to a board needs its page at once: fetched beside the words, not after them.
if (location.pathname.startsWith('/b/')) void import('./entry/board-page.tsx');

/** The page is drawn once its words are here: nothing flickers from one language to another. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  const first = await preloadLanguage();
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider first={first}>
        <App />
      </LocaleProvider>
    </StrictMode>,
  );
}

void start();
