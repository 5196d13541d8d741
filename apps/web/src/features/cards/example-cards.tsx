import type { StageId } from '@samsyn/board';
import { type ExampleCard, exampleCards } from '@samsyn/templates';
import { useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { KindMark } from '../../board-parts/kind-mark.tsx';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useTemplate } from '../../live/session-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './example-cards.css';
import { Button } from '../../ui/button.tsx';
import { openExamples } from './open-examples.ts';

/** The template's example cards, those of this stage first. One that is chosen becomes a card. */
export default function ExampleCards({ stage }: { readonly stage: StageId }) {
  const t = useT();
  const name = useStage(stage)?.name ?? '';
  const locale = useBoard((board) => board.meta.locale);
  const [examples] = useState(() => {
    const all = exampleCards(locale);
    const here = all.filter((example) => example.stage === stage);
    return { here, others: all.filter((example) => example.stage !== stage) };
  });
  const close = (): void => {
    openExamples(null);
    focusThingSoon(`new-card:${stage}`);
  };
  return (
    <Dialog title={t('map.examples.title', { stage: name })} onClose={close} size="wide">
      <p>{t('map.examples.help')}</p>
      {examples.here.length > 0 && (
        <ExampleList title={t('map.examples.here')} examples={examples.here} stage={stage} />
      )}
      <ExampleList title={t('map.examples.others')} examples={examples.others} stage={stage} />
    </Dialog>
  );
}

function ExampleList({
  title,
  examples,
  stage,
}: {
  readonly title: string;
  readonly examples: readonly ExampleCard[];
  readonly stage: StageId;
}) {
  return (
    <section>
      <h3 className="examples__title">{title}</h3>
      <ul className="examples">
        {examples.map((example) => (
          <Example key={example.id} example={example} stage={stage} />
        ))}
      </ul>
    </section>
  );
}

function Example({ example, stage }: { readonly example: ExampleCard; readonly stage: StageId }) {
  const t = useT();
  const { cards } = useSession();
  const actors = useTemplate((template) => template.actors);
  const [taken, setTaken] = useState(false);
  const [heading = '', ...body] = example.text.split('\n');
  const take = (): void => {
    const fields = { ...example.fields, tags: [t('map.examples.tag')] };
    const id = cards.add(example.kind, stage, example.text, fields);
    for (const actor of actors) {
      if (example.actors.includes(actor.id)) cards.linkActor(id, actor.id, true);
    }
    setTaken(true);
    say(t('map.examples.taken.said', { card: heading }));
  };
  return (
    <li className="example">
      <KindMark kind={example.kind} />
      <p className="example__heading">{heading}</p>
      <p>{body.join('\n')}</p>
      <p className="example__source">
        {example.source === ''
          ? t('map.examples.invented')
          : t('map.examples.source', { source: example.source })}
      </p>
      <Button
        aria-disabled={taken || undefined}
        aria-label={taken ? undefined : t('map.examples.take.label', { card: heading })}
        onClick={() => {
          if (!taken) take();
        }}
      >
        {t(taken ? 'map.examples.taken' : 'map.examples.take')}
      </Button>
    </li>
  );
}
