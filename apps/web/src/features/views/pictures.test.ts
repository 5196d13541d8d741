import { readFileSync } from 'node:fs';
import { type Analysis, actorPictures, analyse } from '@samsyn/analysis';
import { createTranslator } from '@samsyn/i18n';
import { messages as swedish } from '@samsyn/i18n/sv';
import { readSnapshot, type Snapshot } from '@samsyn/snapshot';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TranslatorContext } from '../../i18n/use-t.ts';
import { CoveragePicture } from './coverage-picture.tsx';
import { coverageRows } from './coverage-rows.ts';
import { FundingPicture } from './funding-picture.tsx';
import { fundingBars } from './funding-rows.ts';
import { IntervalPicture } from './interval-picture.tsx';
import { intervalRows, spokenInterval } from './interval-rows.ts';
import { OrganisationPicture } from './organisation-picture.tsx';
import { seenRows } from './organisation-rows.ts';
import { SeriesPicture } from './series-picture.tsx';

const t = createTranslator(swedish, 'sv');

const file = new URL('../../../../server/fixtures/seeded-day.json', import.meta.url);
const read = readSnapshot(readFileSync(file, 'utf8'));
if ('problems' in read) throw new Error('The seeded day can be read.');
const day: Snapshot = read.snapshot;
const told: Analysis = analyse(day);
const round = told.rounds[0];
if (round === undefined) throw new Error('The seeded day has a round.');
const stageName = (id: string): string => day.stages.find((one) => one.id === id)?.name ?? id;
const whole = (value: number): string =>
  t.number(value, { style: 'percent', maximumFractionDigits: 0 });

const FIGURES: Readonly<Record<string, ReactElement>> = {
  coverage: createElement(CoveragePicture, {
    rows: coverageRows(told.coverage, 'today'),
    nameOf: ({ stage }) => stageName(stage),
  }),
  funding: createElement(FundingPicture, {
    bars: fundingBars(told.fundingMap),
    nameOf: stageName,
  }),
  intervals: createElement(IntervalPicture, {
    ...{ title: t('views.figures.title'), from: 0, to: 1, tick: whole },
    rows: intervalRows(round).map(({ key, figure }) => ({
      ...{ key, word: key, figure },
      said: `${whole(figure.value ?? 0)} (${spokenInterval(figure, t)})`,
    })),
  }),
  organisation: createElement(OrganisationPicture, {
    actor: 'Coompanion',
    rows: seenRows(
      actorPictures(round, day.organisationTypes).filter(({ actor }) => actor === 'a13'),
    ),
    words: { stage: stageName },
  }),
  series: createElement(SeriesPicture, {
    ...{ title: 'Delad bild', top: 1 },
    points: told.rounds.map(({ id, question, shared }) => ({
      ...{ key: id, when: question, group: 'h', value: shared.between.value },
      said: whole(shared.between.value ?? 0),
    })),
  }),
};

/** A line for each element, so that a difference can be read. */
function drawn(figure: ReactElement): string {
  const markup = renderToStaticMarkup(
    createElement(TranslatorContext.Provider, { value: t }, figure),
  );
  return `${markup.replaceAll('><', '>\n<')}\n`;
}

describe('The figures of the seeded day', () => {
  it.each(Object.keys(FIGURES))('are drawn as is expected: %s', async (name) => {
    const figure = FIGURES[name];
    if (figure === undefined) throw new Error('There is such a figure.');
    const markup = drawn(figure);
    expect(markup).toContain('role="img"');
    expect(markup).toMatch(/<desc [^>]*>[^<]{20,}/);
    await expect(markup).toMatchFileSnapshot(`../../../expected/${name}.html`);
  });
});
