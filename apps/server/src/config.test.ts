import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, SettingError } from './config.ts';

describe('The settings', () => {
  it('have defaults that work', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: null,
      adminKey: null,
      databaseUrl: null,
      logLevel: 'info',
    });
    expect(isAbsolute(config.dataDir)).toBe(true);
  });

  it('take an empty variable as none', () => {
    expect(readConfig({ PORT: '', SAMSYN_ADMIN_KEY: ' ', LOG_LEVEL: '' }).port).toBe(3000);
  });

  it('are read from the environment', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        SAMSYN_DATA_DIR: '/somewhere',
        SAMSYN_PUBLIC_URL: 'https://samsyn.example.org/',
        SAMSYN_ADMIN_KEY: 'long-enough',
        SAMSYN_OPERATOR: 'Lillköpings samordningsförbund',
        SAMSYN_CONTACT: 'tillganglighet@lillkoping.example',
        LOG_LEVEL: 'silent',
      }),
    ).toMatchObject({
      port: 0,
      host: '::1',
      dataDir: '/somewhere',
      publicUrl: 'https://samsyn.example.org',
      adminKey: 'long-enough',
      operator: 'Lillköpings samordningsförbund',
      contact: 'tillganglighet@lillkoping.example',
      logLevel: 'silent',
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['SAMSYN_PUBLIC_URL', 'samsyn.example.org'],
    ['SAMSYN_PUBLIC_URL', 'ftp://samsyn.example.org'],
    ['SAMSYN_PUBLIC_URL', 'https://example.org/samsyn'],
    ['SAMSYN_ADMIN_KEY', 'kort'],
    ['LOG_LEVEL', 'loud'],
    ['REDIS_URL', 'redis://localhost'],
  ])('name the variable in one line when %s is "%s"', (variable, value) => {
    const read = (): unknown => readConfig({ [variable]: value });
    expect(read).toThrow(SettingError);
    expect(read).toThrow(new RegExp(`^${variable}: [^\\n]+$`));
  });

  it('never repeat a secret that cannot be read', () => {
    expect(() => readConfig({ SAMSYN_ADMIN_KEY: 'hem lig' })).not.toThrow(/hem lig/);
  });
});
