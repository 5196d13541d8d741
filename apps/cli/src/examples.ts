import type { MessageKey, Translator } from '@samsyn/i18n';

/** What one would type, and what for. Municipalities are fictitious. */
const EXAMPLES: readonly { command: string; line: string; text: MessageKey }[] = [
  { command: 'validate', line: 'samsyn validate *.json', text: 'compare.example.validate' },
  {
    command: 'analyze',
    line: 'samsyn analyze lillkoping.json',
    text: 'compare.example.analyze',
  },
  {
    command: 'analyze',
    line: 'samsyn analyze --format json *.json > analyses.ndjson',
    text: 'compare.example.analyzeJson',
  },
  {
    command: 'compare',
    line: 'samsyn compare --municipalities 290 2027/*.json',
    text: 'compare.example.compare',
  },
  {
    command: 'compare',
    line: 'samsyn compare --format json -o comparison.json */*.json',
    text: 'compare.example.compareJson',
  },
  {
    command: 'export',
    line: 'samsyn export --as slides.pptx -o slides.pptx lillkoping.json',
    text: 'report.cli.example',
  },
  { command: 'diff', line: 'samsyn diff morning.json evening.json', text: 'compare.example.diff' },
  { command: 'migrate', line: 'samsyn migrate -o new old/*.json', text: 'compare.example.migrate' },
  {
    command: 'backup',
    line: 'samsyn backup --data-dir /var/lib/samsyn -o /var/backups --keep-days 30',
    text: 'operate.example.backup',
  },
  {
    command: 'restore',
    line: 'samsyn restore backup.zip --data-dir new --endings /var/lib/samsyn',
    text: 'operate.example.restore',
  },
  { command: 'recover', line: 'samsyn recover ABCD-2345', text: 'operate.example.recover' },
];

/** The examples of a command, to stand below its help; those of all below the program's own. */
export function exampleLines(command: string, t: Translator): string {
  const shown = EXAMPLES.filter((one) => command === 'samsyn' || one.command === command);
  const lines = shown.map(({ line, text }) => `  ${line}\n      ${t(text)}`);
  return `\n${t('compare.help.examples')}\n${lines.join('\n')}`;
}
