import { expect, it } from 'vitest';
import { isForeign } from './origin.ts';

const PUBLIC = 'https://samsyn.example.org';
const from = (origin: string | undefined, host = '192.0.2.7:3000') => ({
  headers: { host, ...(origin === undefined ? {} : { origin }) },
});

it.each([
  ['the app’s own page on a LAN', from('http://192.0.2.7:3000')],
  ['the app’s own page behind a proxy that ends TLS', from('https://a.example', 'a.example')],
  ['the public address, whatever the proxy calls the host', from(PUBLIC, '127.0.0.1:3000')],
  ['a program that is no browser', from(undefined)],
])('lets in %s', (_who, request) => {
  expect(isForeign(request, PUBLIC)).toBe(false);
});

it.each([
  ['another site', from('https://evil.example')],
  ['another port of the same machine', from('http://192.0.2.7:8080')],
  ['a name that only begins alike', from('https://samsyn.example.org.evil.example')],
  ['a page without an address, as in a sandboxed frame', from('null')],
  ['garbage', from('%%%')],
])('knows as foreign %s', (_who, request) => {
  expect(isForeign(request, PUBLIC)).toBe(true);
});
