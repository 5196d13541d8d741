// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LiveTextArea } from './live-text-area.tsx';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
/** The text as everybody has it; `others` changes it as somebody else would. */
let shared = '';
let others: (text: string) => void = () => undefined;

function Field() {
  const [value, setValue] = useState(shared);
  others = (text) => {
    shared = text;
    setValue(text);
  };
  return (
    <LiveTextArea
      id="text"
      value={value}
      latest={() => shared}
      longest={100}
      onType={(text) => {
        shared = text;
        setValue(text);
      }}
    />
  );
}

function open(text: string): HTMLTextAreaElement {
  shared = text;
  act(() => root.render(<Field />));
  const field = document.querySelector('textarea');
  if (field === null) throw new Error('There is no field.');
  field.focus();
  return field;
}

function type(field: HTMLTextAreaElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.querySelector('div') as HTMLDivElement);
});

afterEach(() => act(() => root.unmount()));

test('The caret stays at its place in the text when somebody writes before it.', () => {
  const field = open('hyran');
  field.setSelectionRange(5, 5);
  act(() => others('Vem betalar hyran'));
  expect(field.value).toBe('Vem betalar hyran');
  expect(field.selectionStart).toBe(17);
});

test('What one types is merged with what came in at the same moment and is not yet shown.', () => {
  const field = open('hyran');
  // Somebody else's letters are in the shared text, and the screen has not caught up.
  shared = 'Vem betalar hyran';
  type(field, 'hyran nu');
  expect(shared).toBe('Vem betalar hyran nu');
  expect(field.value).toBe('Vem betalar hyran nu');
});

test('Letters that are being put together are left alone until they are ready.', () => {
  const field = open('a');
  act(() => field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
  type(field, 'a´');
  expect(shared).toBe('a');
  act(() => others('ba'));
  expect(field.value).toBe('a´');
  act(() => {
    field.value = 'aé';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  expect(shared).toBe('baé');
  expect(field.value).toBe('baé');
});

test('Nothing is taken beyond the limit.', () => {
  const field = open('');
  type(field, 'x'.repeat(120));
  expect(shared).toHaveLength(100);
});
