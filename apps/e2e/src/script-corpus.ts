/**
 * Texts that would run something, or fetch something from elsewhere, where a page, a document or a
 * spreadsheet took them for more than text. Each begins with a number between signs that nothing
 * changes, so that it is known which of them was seen where.
 */
const SHAPES: readonly ((n: number) => string)[] = [
  (n) => `<img src=x onerror=ran(${n})>`,
  (n) => `"><svg onload=ran(${n})>`,
  (n) => `<script>ran(${n})</script>`,
  (n) => `'-ran(${n})-'`,
  (n) => `</title></textarea><script>ran(${n})//`,
  (n) => `<iframe src="javascript:parent.ran(${n})">`,
  (n) => `" autofocus onfocus=ran(${n}) x="`,
  (n) => `<a href="javascript:ran(${n})">x</a>`,
  (n) => `&lt;script&gt;ran(${n})&lt;/script&gt;`,
  (n) => `]]><x:script>ran(${n})</x:script>`,
  (n) => `<link rel=stylesheet href=//evil.example/${n}>`,
  (n) => `{{constructor.constructor('ran(${n})')()}}`,
  (n) => `\${ran(${n})}{x, select, other {ran}}`,
  (n) => `<style>@import'//evil.example/${n}'</style>`,
];

/** How a spreadsheet is made to calculate; it has to be the first sign of a cell. */
const FORMULAS = ['=', '+', '-', '@'];

export class ScriptCorpus {
  /** What each text was put into, by its number. */
  readonly places: string[] = [];

  /** A text for a place; the longest of our fields takes 60 signs. */
  textFor(place: string): string {
    const n = this.places.push(place) - 1;
    const shape = SHAPES[n % SHAPES.length] as (n: number) => string;
    return `${n % 5 === 0 ? FORMULAS[(n / 5) % 4] : ''}#${n}#${shape(n)}`.slice(0, 60);
  }

  /** All that runs at once, for places that take long texts. */
  longTextFor(place: string): string {
    const n = this.places.push(place) - 1;
    return `#${n}# ${SHAPES.map((shape) => shape(n)).join('\n')}`;
  }

  /** The places whose texts stand in what was shown somewhere. */
  placesIn(shown: string): ReadonlySet<string> {
    const found = [...shown.matchAll(/#(\d+)#/g)].map(([, n]) => this.places[Number(n)] ?? '');
    return new Set(found);
  }
}
