// @vitest-environment jsdom
import { createTranslator } from '@samsyn/i18n';
import { messages } from '@samsyn/i18n/sv';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TranslatorContext } from '../i18n/use-t.ts';
import { DateInput } from './date-input.tsx';
import { readDate } from './read-date.ts';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const t = createTranslator(messages, 'sv');
let root: Root;
let stored: (string | null)[];

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.querySelector('div') as HTMLDivElement);
  stored = [];
  const field = (
    <TranslatorContext value={t}>
      <DateInput value="2026-03-31" onChange={(date) => stored.push(date)} />
    </TranslatorContext>
  );
  act(() => root.render(field));
});
afterEach(() => act(() => root.unmount()));

function typeAndLeave(text: string): HTMLInputElement {
  const input = document.querySelector('input') as HTMLInputElement;
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  input.focus();
  act(() => {
    set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => input.blur());
  return input;
}

describe('a date', () => {
  it('is read with hyphens or without, and never made of days that there are not', () => {
    expect(readDate(' 2026-11-26 ')).toEqual({ date: '2026-11-26' });
    expect(readDate('20261126')).toEqual({ date: '2026-11-26' });
    expect(readDate('')).toEqual({ date: null });
    for (const none of [
      '26/11/2026',
      '2026-02-30',
      '2026-13-01',
      '2026-11-2',
      '0026-11-26',
      'i maj',
    ])
      expect(readDate(none), none).toEqual({ problem: true });
  });

  it('that is none is said to be so beside the field, stays to be mended and is not stored', () => {
    const input = typeAndLeave('31/3 2026');
    expect(input.value).toBe('31/3 2026');
    expect(input.ariaInvalid ?? input.getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe(t('map.date.problem'));
    expect(stored).toEqual([]);
    typeAndLeave('20260430');
    expect(stored).toEqual(['2026-04-30']);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    typeAndLeave('');
    expect(stored).toEqual(['2026-04-30', null]);
  });
});
