import { sendCommand } from '../../api/boards.ts';
import type { CrewSeat } from '../../live/crew-seat.ts';
import type { Doing } from './doings.ts';
import type { Hands } from './troupe.ts';

const NOWHERE = { where: null, cursor: null, holding: null, typing: null };

/** Carries out the doings of one invented person, through the same doors as anybody's. */
export function handsOf(
  seat: CrewSeat,
  who: { readonly board: string; readonly id: string; readonly token: string },
): Hands {
  const { board, id, token } = who;
  const give = (command: { readonly type: string } & Readonly<Record<string, unknown>>): void => {
    // One who came too late with it lets it be, as people do.
    sendCommand({ board, token }, command).catch(() => undefined);
  };
  return {
    id,
    hasEnded: seat.hasEnded,
    begin: (doing) => {
      if (doing.do !== 'place') return seat.show(NOWHERE);
      const { layer, stage, actor } = doing.cell;
      seat.show({
        where: { view: 'tavla', layer, stage },
        cursor: { place: `${layer}/${stage}`, x: 0.4, y: 0.3 },
        holding: { what: `actor:${actor}`, over: `stage:${layer}/${stage}` },
      });
    },
    carryOut: (doing) => {
      if (doing.do === 'place') seat.show(NOWHERE);
      act(doing, seat, give);
    },
  };
}

function act(
  doing: Doing,
  seat: CrewSeat,
  give: (command: { readonly type: string } & Readonly<Record<string, unknown>>) => void,
): void {
  switch (doing.do) {
    case 'answer':
      return seat.answer(doing.round, doing.cell, doing.role);
    case 'finish':
      return seat.finish(doing.round, doing.stage);
    case 'rate':
      return seat.rate(doing.survey, doing.item, doing.rating);
    case 'vote':
      return seat.vote(doing.vote, doing.card, doing.count);
    case 'place':
      return void seat.board.place(doing.cell, doing.role);
    case 'write': {
      const { kind, stage, text, actors, fields } = doing;
      const card = seat.cards.add(kind, stage, text, fields);
      for (const actor of actors) seat.cards.linkActor(card, actor, true);
      return;
    }
    case 'raise-hand':
      return give({ type: 'hand.raise', ...(doing.word === '' ? {} : { word: doing.word }) });
    case 'lower-hand':
      return give({ type: 'hand.lower' });
    case 'propose':
      return give({ type: 'actor.propose', name: doing.name });
    case 'consent':
      return give({ type: 'consent.give', round: doing.round });
    case 'lose-line':
      return seat.loseLine();
    case 'find-line':
      return seat.findLine();
  }
}
