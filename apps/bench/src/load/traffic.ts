import { encodeAwareness, encodeUpdate } from '@samsyn/sync';
import * as Y from 'yjs';
import { type Shares, sharesBetween, usageNow } from './machine.ts';
import { EDIT_SIGN, markOf, PRESENCE_SIGN, readMark } from './marks.ts';
import { Member, type Seat } from './member.ts';
import { type Spread, spreadOf } from './percentiles.ts';

/** Rooms full of people who edit and point, for so many seconds. */
export interface TrafficJob {
  readonly kind: 'traffic';
  readonly serverPid: number;
  readonly rooms: readonly (readonly Seat[])[];
  /** How many in each room write; the others only point. */
  readonly writers: number;
  readonly editsPerSecond: number;
  readonly presencePerSecond: number;
  /** How many in each room point that often; the others only show that they are still here. */
  readonly pointers: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  /** False for what keeps no document: nothing is asked, nothing is answered. */
  readonly syncs: boolean;
  /** True where the server says who somebody is, so that they need not. */
  readonly named: boolean;
}

export interface TrafficResult {
  readonly shares: Shares;
  /** (Edits + presence sent) × (people in the room − 1), however they were batched. */
  readonly deliveries: number;
  readonly deliveriesPerSecond: number;
  /** Processor time of the server for a logical delivery, in microseconds. */
  readonly microsPerDelivery: number | null;
  readonly edit: Spread;
  readonly presence: Spread;
  /** Of the edits' deliveries, the share that came within a second. */
  readonly inTime: number;
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly closed: number;
}

const IN_TIME_MS = 1000;
/** So often every Yjs client shows that it is still here. */
const RENEWAL_MS = 15_000;
const TICK_MS = 5;
const OBSERVERS = 2;
/** So many connections are opened at once. */
const DOORS = 20;

interface Person {
  readonly member: Member;
  readonly others: number;
  readonly doc: Y.Doc;
  readonly edits: number[];
  readonly presences: number[];
  clock: number;
  nextEdit: number;
  nextPresence: number;
  readonly presenceEvery: number;
}

/** Runs the traffic and measures it at every member. */
export async function runTraffic(job: TrafficJob): Promise<TrafficResult> {
  const people = await gather(job);
  const times: { edit: number[]; presence: number[] } = { edit: [], presence: [] };
  const counted = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const listen = (kind: 'edit' | 'presence', listener: number) => (mark: string, at: number) => {
    const { person, number } = readMark(mark);
    // Some servers send everything to its author too; that is no delivery.
    if (person === listener) return;
    const sender = people[person];
    const sent = (kind === 'edit' ? sender?.edits : sender?.presences)?.[number];
    if (sent === undefined || sent < counted.from || sent >= counted.to) return;
    times[kind].push(at - sent);
  };
  let first = 0;
  for (const room of job.rooms) {
    for (let seat = 0; seat < room.length; seat++) {
      const wire = people[first + seat]?.member.wire;
      if (wire === undefined) continue;
      const edits = { sign: EDIT_SIGN, found: listen('edit', first + seat) };
      const observer = seat >= room.length - OBSERVERS;
      wire.marks = observer
        ? [edits, { sign: PRESENCE_SIGN, found: listen('presence', first + seat) }]
        : [edits];
    }
    first += room.length;
  }

  const totals = (): { frames: number; bytes: number } => ({
    frames: people.reduce((sum, { member }) => sum + member.wire.frames, 0),
    bytes: people.reduce((sum, { member }) => sum + member.wire.received, 0),
  });
  const sending = sendOnTime(people, job);
  await after(job.warmSeconds);
  const [before, heardBefore] = [usageNow(job.serverPid), totals()];
  counted.from = performance.now();
  await after(job.seconds);
  counted.to = performance.now();
  const [end, heardAfter] = [usageNow(job.serverPid), totals()];
  // What was sent last may still be on its way.
  await after(IN_TIME_MS / 1000);
  clearInterval(sending);

  const shares = sharesBetween(before, end);
  const within = (sent: readonly number[]): number =>
    sent.filter((at) => at >= counted.from && at < counted.to).length;
  let [edits, all] = [0, 0];
  for (const person of people) {
    const own = within(person.edits) * person.others;
    edits += own;
    all += own + within(person.presences) * person.others;
  }
  const closed = people.filter(({ member }) => member.wire.closeCode !== null).length;
  for (const { member } of people) member.wire.end();
  return {
    shares,
    deliveries: all,
    deliveriesPerSecond: all / shares.seconds,
    microsPerDelivery: shares.serverMs === null ? null : (shares.serverMs * 1000) / all,
    edit: spreadOf(times.edit),
    presence: spreadOf(times.presence),
    inTime: edits === 0 ? 1 : times.edit.filter((time) => time <= IN_TIME_MS).length / edits,
    framesPerSecond: (heardAfter.frames - heardBefore.frames) / shares.seconds,
    bytesPerSecond: (heardAfter.bytes - heardBefore.bytes) / shares.seconds,
    closed,
  };
}

/** Everyone comes in, a few at a time. */
async function gather({ rooms, syncs, writers, ...job }: TrafficJob): Promise<Person[]> {
  const people: Person[] = [];
  for (const room of rooms) {
    for (const [place, seat] of room.entries()) {
      const doc = new Y.Doc();
      people.push({
        member: new Member(seat),
        others: room.length - 1,
        doc,
        edits: [],
        presences: [],
        clock: 0,
        nextEdit: place < writers ? 0 : Number.POSITIVE_INFINITY,
        nextPresence: 0,
        presenceEvery: place < job.pointers ? 1000 / job.presencePerSecond : RENEWAL_MS,
      });
      if (people.length % DOORS === 0) await arrive(people.slice(-DOORS), syncs);
    }
  }
  const rest = people.length % DOORS;
  if (rest > 0) await arrive(people.slice(-rest), syncs);
  return people;
}

async function arrive(people: readonly Person[], syncs: boolean): Promise<void> {
  await Promise.all(people.map(({ member }) => (syncs ? member.enter() : member.wire.opened())));
}

/** Each person keeps their own time, spread evenly so that nobody sends in step with another. */
function sendOnTime(people: readonly Person[], job: TrafficJob): ReturnType<typeof setInterval> {
  const editEvery = 1000 / job.editsPerSecond;
  const start = performance.now();
  for (const [index, person] of people.entries()) {
    const phase = (index * 0.618_034) % 1;
    person.nextEdit += start + phase * editEvery;
    person.nextPresence += start + phase * person.presenceEvery;
  }
  return setInterval(() => {
    for (const [index, person] of people.entries()) {
      const now = performance.now();
      if (now >= person.nextEdit) {
        person.nextEdit += editEvery;
        edit(person, index);
      }
      if (now >= person.nextPresence) {
        person.nextPresence += person.presenceEvery;
        point(person, index, job.named);
      }
    }
  }, TICK_MS);
}

function edit({ doc, member, edits }: Person, index: number): void {
  const number = edits.length;
  doc.once('update', (update: Uint8Array) => {
    edits.push(performance.now());
    member.say(encodeUpdate(update));
  });
  const cell = `today/s${number % 8}/a${index}`;
  const mark = EDIT_SIGN.toString() + markOf(index, number);
  doc.getMap('placements').set(cell, { role: 'does', by: mark, at: '2026-04-13T10:00:00.000Z' });
}

function point(person: Person, index: number, named: boolean): void {
  const number = person.presences.length;
  person.clock++;
  person.presences.push(performance.now());
  const user = {
    id: `p${index}`,
    name: `Namn Namnsson ${index}`,
    organisation: 'Lillköpings kommun',
    organisationType: 'kommun',
    attendance: 'room',
    role: 'participant',
  };
  const state = {
    ...(named ? {} : { user }),
    cursor: { place: 'today/s3', x: (number % 100) / 100, y: (number % 71) / 71 },
    where: {
      view: 'tavla',
      layer: 'today',
      stage: PRESENCE_SIGN.toString() + markOf(index, number),
    },
  };
  person.member.say(
    encodeAwareness([
      { client: person.doc.clientID, clock: person.clock, state: JSON.stringify(state) },
    ]),
  );
}

function after(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
