// Where something that was made differs from the file that says what is expected, what was made is
// left beside it as `…-changed`, to be looked at; it goes away when the two are alike again.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { chai, expect } from 'vitest';

/** `figures/map.svg` → `figures/map-changed.svg`. */
function changedBeside(file) {
  const extension = extname(file);
  return `${file.slice(0, file.length - extension.length)}-changed${extension}`;
}

chai.use((_, { overwriteMethod }) => {
  overwriteMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', (compare) => {
    return function compareAndLeave(file, ...rest) {
      const made = this._obj;
      const { testPath = '' } = expect.getState();
      const changed = changedBeside(resolve(dirname(testPath), file));
      return Promise.resolve(compare.call(this, file, ...rest)).then(
        () => {
          if (existsSync(changed)) rmSync(changed);
        },
        (error) => {
          mkdirSync(dirname(changed), { recursive: true });
          writeFileSync(changed, made);
          error.message += `\nWhat was made is in ${relative(process.cwd(), changed)}; \`vitest run -u\` on this file makes it what is expected.`;
          throw error;
        },
      );
    };
  });
});
