import type { Locator, Page } from 'playwright-core';
import { spokenOn } from '../browser.ts';

/** How somebody works a page, and what it costs them. Everything is done by the one means they have. */
export interface Hands {
  /** Presses something that can be pressed. */
  readonly press: (target: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses in a list of choices, by the value or the words of one. */
  readonly choose: (
    list: Locator,
    choice: { readonly value: string } | { readonly label: string },
  ) => Promise<void>;
  /** Chooses a stage in the dialog that is open, by the number that it has on the board. */
  readonly chooseStage: (dialog: Locator, stage: number) => Promise<void>;
  /** Says yes to the dialog that is open, once a stage is chosen in it. */
  readonly agree: (dialog: Locator) => Promise<void>;
  /** Leaves what is open beside or above the board. */
  readonly leave: (opened: Locator, close: string) => Promise<void>;
  /** How many keys, clicks or taps it has taken so far; letters of a text are not counted. */
  readonly presses: () => number;
  /** Where the focus has fallen to the page, and what else a means must never do. */
  readonly mishaps: string[];
}

/** Longer than any way on a page: whoever has pressed Tab as often has not found it. */
const MOST_TABS = 150;

/** Whether the focus is on it, and where it is otherwise. */
const focusOn = (target: Locator): Promise<'there' | 'page' | 'elsewhere'> =>
  target.evaluate((element) => {
    if (element === document.activeElement) return 'there';
    const { activeElement: at } = document;
    return at === null || at === document.body ? 'page' : 'elsewhere';
  });

/**
 * Keys alone: Tab to where it is, arrows within a menu, Enter.
 *
 * @param afterKey what listens to each step, for whoever cannot see the page
 */
export function keyHands(
  page: Page,
  afterKey: (key: string) => Promise<void> = async () => {},
): Hands {
  let presses = 0;
  const mishaps: string[] = [];
  const key = async (name: string): Promise<void> => {
    presses++;
    await page.keyboard.press(name);
    await afterKey(name);
  };
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    const inMenu = await target.evaluate((element) => element.closest('[role="menu"]') !== null);
    for (let step = 0; step < MOST_TABS; step++) {
      if ((await focusOn(target)) === 'there') {
        const over = await covering(target);
        if (over !== null) mishaps.push(`${target} has the focus under ${over}`);
        return;
      }
      await key(inMenu ? 'ArrowDown' : 'Tab');
    }
    const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`No key leads to ${target}: at ${at}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await key('Enter');
      const name = String(target);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      if (await fellToPage(page)) mishaps.push(`After ${name} the focus is on the page.`);
    },
    write: async (field, text) => {
      await reach(field);
      await page.keyboard.insertText(text);
      await afterKey(`”${text}”`);
    },
    choose: async (list, choice) => {
      await reach(list);
      const [by, word] = 'value' in choice ? ['value', choice.value] : ['label', choice.label];
      const steps = await list.evaluate(
        (element, [which, wanted]) => {
          const { options, selectedIndex } = element as HTMLSelectElement;
          const found = [...options].findIndex((option) => option[which as 'value'] === wanted);
          return found - selectedIndex;
        },
        [by, word] as const,
      );
      for (let step = 0; step < Math.abs(steps); step++) {
        await key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
    },
    chooseStage: async (dialog, stage) => {
      await dialog.waitFor();
      await key(String(stage));
    },
    agree: async (dialog) => {
      // In a list of choices Enter is the list's own.
      const inList = await page.evaluate(() => document.activeElement?.tagName === 'SELECT');
      if (inList) await reach(dialog.locator('[type="submit"]'));
      await key('Enter');
      await dialog.waitFor({ state: 'detached' });
    },
    leave: async (opened) => {
      await key('Escape');
      await opened.waitFor({ state: 'detached' });
    },
    presses: () => presses,
    mishaps,
  };
}

/** What lies over the middle of something that has the focus; null when nothing does. */
function covering(target: Locator): Promise<string | null> {
  return target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    const seen = there !== null && (element.contains(there) || there.contains(element));
    return seen ? null : (there?.outerHTML.slice(0, 120) ?? 'the edge of the window');
  });
}

/** The focus of somebody who works with keys must be on something, once the page has drawn. */
async function fellToPage(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const fallen = (): boolean => document.activeElement === document.body;
    // What is fetched when it is first asked for is not there in the same frame.
    for (let frame = 0; frame < 120 && fallen(); frame++) {
      await new Promise(requestAnimationFrame);
    }
    return fallen();
  });
}

/** One pointer that never moves while it is pressed: a mouse, or a finger. */
export async function pointerHands(page: Page, how: 'click' | 'tap'): Promise<Hands> {
  let presses = 0;
  const mishaps: string[] = [];
  await page.exposeFunction('noteDrag', (what: string) => mishaps.push(what));
  await page.addInitScript(() => {
    addEventListener(
      'pointermove',
      ({ buttons, pointerType }) => {
        const { noteDrag } = window as unknown as { noteDrag: (what: string) => void };
        if (buttons !== 0 && pointerType === 'mouse') noteDrag('The pointer moved while pressed.');
      },
      true,
    );
  });
  const press = async (target: Locator): Promise<void> => {
    presses++;
    await target[how]();
  };
  return {
    press,
    write: async (field, text) => {
      await press(field);
      await page.keyboard.insertText(text);
    },
    choose: async (list, choice) => {
      // The list of a browser is no part of the page: one press opens it, another chooses.
      presses += 2;
      await list.selectOption(choice);
    },
    chooseStage: async (dialog, stage) => {
      await press(
        dialog
          .getByRole('radio')
          .nth(stage - 1)
          .locator('xpath=ancestor::label'),
      );
    },
    agree: async (dialog) => {
      await press(dialog.locator('[type="submit"]'));
      await dialog.waitFor({ state: 'detached' });
    },
    leave: async (opened, close) => {
      await press(opened.getByRole('button', { name: close, exact: true }));
      await opened.waitFor({ state: 'detached' });
    },
    presses: () => presses,
    mishaps,
  };
}

/**
 * Writes down what a screen reader would give somebody who works with keys: after each key the name,
 * role and state of what has the focus, as the browser's accessibility tree has it, and what the live
 * regions have said since.
 */
export async function listener(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Accessibility.enable');
  const heard: string[] = [];
  let said = 0;
  const focused = async (): Promise<string> => {
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: 'document.activeElement',
    });
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId ?? '',
      fetchRelatives: false,
    });
    const [node] = nodes;
    const states = (node?.properties ?? [])
      .filter(({ name }) =>
        /^(checked|pressed|expanded|invalid|required|disabled|modal)$/.test(name),
      )
      .filter(({ value }) => value.value !== false && value.value !== 'false')
      .map(({ name, value }) => `${name} ${value.value}`);
    const parts = [node?.name?.value, node?.role?.value, node?.value?.value, ...states];
    const description = node?.description?.value;
    return [...parts.filter(Boolean), description ? `(${description})` : ''].join(', ');
  };
  return {
    heard,
    after: async (key: string): Promise<void> => {
      heard.push(`${key}: ${await focused()}`);
      const sentences = await spokenOn(page);
      heard.push(...sentences.slice(said).map((sentence) => `    » ${sentence}`));
      said = sentences.length;
    },
    /** The page as it would be read from the top, at a moment of the day. */
    readThrough: async (moment: string): Promise<void> => {
      const sentences = await spokenOn(page);
      heard.push(...sentences.slice(said).map((sentence) => `    » ${sentence}`));
      said = sentences.length;
      heard.push(`\n=== ${moment}`, await page.locator('body').ariaSnapshot(), '===\n');
    },
  };
}
