/** How long things take, in seconds, and how often a disturbed pass is tried again. */
export interface Plan {
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly tries: number;
  /** A pass in which others used more than this share of the machine is tried again. */
  readonly mostForeign: number;
  readonly boards: readonly number[];
}

export const SHORT: Plan = {
  // A workshop lasts for hours; what the compiler does in its first seconds is not what it costs.
  warmSeconds: 5,
  seconds: 6,
  tries: 2,
  mostForeign: 0.2,
  boards: [50, 100, 200, 290, 400],
};

/** A workload of people who edit and point. */
export interface Steady {
  readonly name: string;
  readonly title: string;
  readonly rooms: readonly number[];
  readonly writers: number;
  readonly editsPerSecond: number;
  readonly presencePerSecond: number;
  /** How many in each room point that often; the others show every 15 s that they are here. */
  readonly pointers: number;
}

export const STEADY: readonly Steady[] = [
  {
    name: 'workshop',
    title: 'One workshop: 50 people, an edit a second each, cursors at 10 Hz',
    rooms: [50],
    writers: 50,
    editsPerSecond: 1,
    presencePerSecond: 10,
    pointers: 50,
  },
  {
    name: 'six-workshops',
    title: 'Six such workshops',
    rooms: Array.from({ length: 6 }, () => 50),
    writers: 50,
    editsPerSecond: 1,
    presencePerSecond: 10,
    pointers: 50,
  },
  {
    name: 'big-room',
    title: 'A big room: 300 people, 20 write 2 edits a second each, cursors at 5 Hz of those 20',
    rooms: [300],
    writers: 20,
    editsPerSecond: 2,
    presencePerSecond: 5,
    pointers: 20,
  },
];

/** Boards of 5 to 20 people, an edit per 5 s and a cursor at 2 Hz each. */
export function manyBoards(count: number): Steady {
  return {
    name: `boards-${count}`,
    title: `${count} boards of 5–20 people, an edit per 5 s, cursors at 2 Hz`,
    rooms: Array.from({ length: count }, (_, at) => 5 + ((at * 7) % 16)),
    writers: 20,
    editsPerSecond: 0.2,
    presencePerSecond: 2,
    pointers: 20,
  };
}
