import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Picture } from '@samsyn/report';

const require = createRequire(import.meta.url);

/** A drawing as pixels, in type that is in the package: no machine's own fonts decide how it looks. */
export async function renderPng(picture: Picture, scale = 2): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const image = await renderAsync(picture.svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [join(fonts, 'DejaVuSans.ttf'), join(fonts, 'DejaVuSans-Bold.ttf')],
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
    fitTo: { mode: 'width', value: Math.round(picture.width * scale) },
  });
  return image.asPng();
}
