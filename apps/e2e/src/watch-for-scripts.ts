import type { BrowserContext, Page } from 'playwright-core';

/** What a window must never do, in the words of the browser. */
export interface Watched {
  /** Scripts that ran, violations of the page's policy, calls to other hosts, dialogs. */
  readonly reports: string[];
}

/** Listens on every page of a browser for anything that ran or was kept from running. */
export async function watchForScripts(context: BrowserContext, origin: string): Promise<Watched> {
  const reports: string[] = [];
  await context.exposeBinding('reportToTest', ({ page }, what: string) => {
    reports.push(`${page.url()}: ${what}`);
  });
  await context.addInitScript(() => {
    const report = (what: string): void =>
      (window as unknown as { reportToTest(what: string): void }).reportToTest(what);
    Object.assign(window, { ran: (n: number) => report(`ran ${n}`) });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      report(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) reports.push(`asked for ${url}`);
  });
  context.on('dialog', (dialog) => {
    reports.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) reports.push(message.text());
  });
  return { reports };
}

/** Everything that a page shows or holds: its elements, and what stands in its fields. */
export function heldOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
  });
}

/** Elements that only somebody else's text can have made. */
export function madeByText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const made = 'script:not([src]), iframe, object, embed, img[src="x"], link[href*="evil"]';
        const handlers = element.getAttributeNames().some((name) => name.startsWith('on'));
        const href = element.getAttribute('href') ?? '';
        return element.matches(made) || handlers || /^(javascript|data:text\/html)/i.test(href);
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
}
