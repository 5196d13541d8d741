import { expect, it } from 'vitest';
import { addressForOthers } from './addresses.ts';

const lan = 'http://192.168.1.20:3000';
const proxied = { publicUrl: 'https://samsyn.example.org' };
const plain = { publicUrl: null };

it('gives others the public address, whatever was asked for', () => {
  expect(addressForOthers(proxied, 'localhost:3000', lan)).toBe('https://samsyn.example.org');
  expect(addressForOthers(proxied, '192.168.1.20:3000', lan)).toBe('https://samsyn.example.org');
});

it('gives others the address on the network where somebody asks at the machine itself', () => {
  for (const asked of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST']) {
    expect(addressForOthers(plain, asked, lan)).toBe(lan);
  }
});

it('leaves an address that others can reach as it is', () => {
  for (const asked of ['samsyn.kommunen.example', '192.168.1.20:3000', 'localhost.example.org']) {
    expect(addressForOthers(plain, asked, lan)).toBeNull();
  }
});

it('has nothing better on a machine without a network', () => {
  expect(addressForOthers(plain, 'localhost:3000', null)).toBeNull();
});
