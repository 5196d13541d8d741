import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { BOARD_PAGE } from './entry/board-page-part.ts';
import { LocaleProvider, preloadLanguage } from './i18n/locale-provider.tsx';
import { applyLook } from './styles/apply-look.ts';
import './styles/tokens.css';
import './styles/base.css';
import { stayAboveKeyboard } from './ui/above-the-keyboard.ts';

applyLook();
stayAboveKeyboard();
// Whoever wants it installed finds that in the browser's menu; nobody is asked in the midst of a day.
addEventListener('beforeinstallprompt', (event) => event.preventDefault());
// Whoever comes to a board needs its page at once: fetched beside the words, not after them.
const page = /^\/b\/[^/]+\/?$/.test(location.pathname) ? BOARD_PAGE.fetch() : null;

/** The page is drawn once its words are here: nothing flickers from one language to another. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  // Without its page the app goes on; drawing it asks again, and says what is wrong.
  const [first] = await Promise.all([preloadLanguage(), page?.catch(() => null)]);
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider first={first}>
        <App />
      </LocaleProvider>
    </StrictMode>,
  );
}

void start();
