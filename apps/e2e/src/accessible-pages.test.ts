import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Screen, shoot, takeSeat } from './browser.ts';
import {
  expectNoRawKeys,
  expectNoSidewaysScroll,
  expectNoViolations,
  expectRoomForLargeText,
  expectRoomForSpacing,
  inEachLook,
  smallTargets,
} from './hindrances.ts';
import { allSaved, stepIn, token } from './on-the-board.ts';
import { otherPerson } from './other-person.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

/** Pages outside the boards. On the way in everything is large enough for a thumb, with a mouse too. */
const PAGES = [
  ['/', 44],
  ['/ny', 44],
  ['/j', 44],
  ['/hjalp', 44],
  ['/tillganglighet', 24],
  ['/finns-inte', 44],
] as const;

describe.skipIf(CHROMIUM === '')('every page', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    const bo = await otherPerson(server.url, board);
    bo.edit.place({ layer: 'today', stage: 's1', actor: 'a05' }, 'does');
    bo.cards.add('gap', 's1', 'Ingen samordnar');
    bo.leave();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(address: string, screen: Screen = 'laptop'): Promise<Page> {
    const { page } = await takeSeat(browser, screen);
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  async function openBoard(screen: Screen, role: 'facilitator' | 'participant'): Promise<Page> {
    const { page } = await takeSeat(browser, screen);
    await page.goto(`${server.url}/b/${board.board.id}?vy=tavla#k=${board.keys[role]}`);
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    await allSaved(page);
    await page.locator('[data-focus-key="placement:today/s1/a05"]').first().waitFor();
    return page;
  }

  async function show(page: Page, view: 'tavla' | 'karta' | 'lista'): Promise<void> {
    await page.getByRole('button', { name: t(`board.view.${view}`), exact: true }).click();
    await page.locator('[data-focus-key="placement:today/s1/a05"]').first().waitFor();
  }

  /** Every look of what is open: rules, words, width, targets and room for wider text. */
  async function expectNoHindrance(page: Page, where: string, { least = 24 } = {}): Promise<void> {
    await expectNoRawKeys(page, where);
    await inEachLook(page, async (look) => {
      await expectNoViolations(page, `${where} (${look})`);
      if (look === 'narrow') await expectNoSidewaysScroll(page, where);
      if (look === 'narrow' || look === 'light') {
        await expectRoomForSpacing(page, `${where} (${look})`);
      }
    });
    expect(await smallTargets(page, least), where).toEqual([]);
  }

  it.each(PAGES)('is without known hindrance in each look: %s', async (address, least) => {
    const page = await open(address);
    await expectNoHindrance(page, address, { least });
    await page.context().close();
  });

  it('is without known hindrance in each look: the way in', async () => {
    const page = await open(`/b/${board.board.id}#k=${board.keys.participant}`);
    await page.getByLabel(t('pages.join.name')).waitFor();
    await expectNoHindrance(page, 'join', { least: 44 });
    // What a browser knows of a person it can fill in (1.3.5).
    const known = {
      [t('pages.join.name')]: 'name',
      [t('pages.join.organisation')]: 'organization',
    };
    for (const [label, what] of Object.entries(known)) {
      const field = page.getByRole('textbox', { name: new RegExp(`^${label}( \\(|$)`) });
      expect(await field.getAttribute('autocomplete'), label).toBe(what);
    }
    await page.context().close();
  });

  it('has help in the same place: last among the ways of every page, and in the menu of a board', async () => {
    for (const [address] of PAGES) {
      const page = await open(address);
      const ways = page.getByRole('navigation', { name: t('pages.nav') });
      const last = ways.locator('a, button').last();
      expect((await last.innerText()).trim(), address).toBe(t('pages.help'));
      await page.context().close();
    }
  });

  it('is built of headings, named landmarks and lists, in the order in which it is seen', async () => {
    const page = await openBoard('laptop', 'participant');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.reload();
    await page.locator('[data-focus-key="placement:today/s1/a05"]').first().waitFor();
    for (const word of [t('board.skip.board'), t('board.skip.map')]) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(word);
    }
    const built = await page.evaluate(() => {
      const shown = (selector: string): HTMLElement[] =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
          one.checkVisibility(),
        );
      const top = (one: HTMLElement): number => one.getBoundingClientRect().top;
      const columns = [...document.querySelectorAll<HTMLElement>('[data-focus-group^="stage:"]')];
      return {
        h1: shown('h1').length,
        h2: shown('h2').length,
        h3WithoutH2: shown('h3').length > 0 && shown('h2').length === 0,
        nameless: shown('nav, aside, section[role="region"]')
          .filter((one) => !one.ariaLabel && !one.getAttribute('aria-labelledby'))
          .map((one) => one.className),
        mains: shown('main').length,
        listed: columns.every(
          (one) => one.matches('ul, ol') || one.querySelector('ul, ol') !== null,
        ),
        inOrder: columns.every((column) => {
          const tops = [...column.querySelectorAll<HTMLElement>('[data-focus-key]')].map(top);
          return tops.every((one, index) => index === 0 || one >= (tops[index - 1] ?? 0));
        }),
        foreign: [
          document.body.innerText,
          ...[...document.querySelectorAll('[aria-label], [aria-roledescription]')].map(
            (one) => `${one.ariaLabel} ${one.getAttribute('aria-roledescription')}`,
          ),
        ].flatMap(
          (text) =>
            text.match(
              /\b(draggable|sortable|press|dropped|picked up|close|open|loading|notifications)\b/gi,
            ) ?? [],
        ),
      };
    });
    expect(built).toEqual({
      ...{ h1: 1, h2: expect.any(Number), h3WithoutH2: false, nameless: [], mains: 1 },
      ...{ listed: true, inOrder: true, foreign: [] },
    });
    expect(built.h2).toBeGreaterThanOrEqual(8);
    await page.context().close();
  });

  it('is without known hindrance in each look: a board in each form, and one snapshot of it', async () => {
    const page = await openBoard('laptop', 'facilitator');
    for (const view of ['tavla', 'karta', 'lista'] as const) {
      await show(page, view);
      await expectNoHindrance(page, view);
    }
    await page.goto(`${server.url}/b/${board.board.id}/lagesbild/now`);
    await page.getByRole('table').waitFor();
    await expectNoHindrance(page, 'snapshot');
    await page.context().close();
  });

  it('has targets for a finger: 44 pixels for what is done with things, 24 for everything', async () => {
    const page = await openBoard('phone', 'participant');
    for (const view of ['lista', 'karta', 'tavla'] as const) {
      await show(page, view);
      expect(await smallTargets(page, 24), view).toEqual([]);
      if (view !== 'karta')
        expect(await smallTargets(page, 44, '#main'), `${view}: things`).toEqual([]);
    }
    await page.context().close();
    for (const [address, least] of PAGES) {
      const other = await open(address, 'phone');
      expect(await smallTargets(other, least, 'main'), address).toEqual([]);
      await other.context().close();
    }
  });

  it.each(['laptop', 'phone'] as const)(
    'has room for text of twice the size, with nothing cut off or out of reach: %s',
    async (screen) => {
      const large = (page: Page, where: string): Promise<void> =>
        expectRoomForLargeText(page, where, () => shoot(page, `large-${screen}-${where}`));
      for (const [address] of PAGES) {
        const page = await open(address, screen);
        await large(page, address.slice(1));
        await page.context().close();
      }
      const way = await open(`/b/${board.board.id}#k=${board.keys.participant}`, screen);
      await way.getByLabel(t('pages.join.name')).waitFor();
      await large(way, 'join');
      await way.context().close();
      const page = await openBoard(screen, 'participant');
      for (const view of ['tavla', 'lista'] as const) {
        await show(page, view);
        await large(page, view);
      }
      await token(page, 'today/s1/a05').locator('[data-focus-part="move"]').click();
      await page.getByRole('dialog').waitFor();
      await large(page, 'dialog');
      await expectRoomForSpacing(page, `dialog (${screen})`);
      await page.keyboard.press('Escape');
      await page.context().close();
    },
  );

  it('says everything in English when English is chosen', async () => {
    const { page } = await takeSeat(browser, 'laptop');
    await page.goto(server.url);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang="en"]').waitFor();
    for (const address of ['/', '/ny', '/j', '/hjalp', '/tillganglighet']) {
      await page.goto(`${server.url}${address}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectNoRawKeys(page, address);
      // Swedish stands only where it names itself as a language, or explains a Swedish word.
      const foreign = await page.locator('body').evaluate((body) => {
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const inSwedish =
            node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'sv' ||
            node.parentElement?.closest('noscript') !== null;
          if (!inSwedish && /[åäöÅÄÖ]/.test(node.textContent ?? ''))
            found.push(`${node.textContent}`);
        }
        return found;
      });
      expect(foreign.filter((text) => !/Lillköping|Göteborg|Vägen ut/.test(text))).toEqual([]);
    }
    await page.context().close();
  });
});
