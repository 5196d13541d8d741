import type { Translator } from '@samsyn/i18n';
import { EXPORT_NAMES } from '@samsyn/office/names';
import { Command, CommanderError, Option } from 'commander';
import { analyze } from './analyze.ts';
import { type CommandContext, type CommonOptions, UsageProblem } from './command.ts';
import { type CompareOptions, compare } from './compare.ts';
import { diff } from './diff.ts';
import { exampleLines } from './examples.ts';
import type { ExitCode } from './exit-code.ts';
import { type ExportOptions, exportFiles } from './export.ts';
import { migrate } from './migrate.ts';
import { describeOperator } from './operate/describe-operator.ts';
import { OperatorProblem } from './operate/operator-commands.ts';
import { STDIN } from './read-file.ts';
import type { Surroundings } from './surroundings.ts';
import { sayUsageError } from './usage-error.ts';
import { validate } from './validate.ts';

type Run = (context: CommandContext) => Promise<ExitCode>;

/** Carries out what the arguments (without node and script) ask for. */
export async function runProgram(
  args: readonly string[],
  surroundings: Surroundings,
  t: Translator,
  version: string,
): Promise<ExitCode> {
  const asked: { run: Run | null; options: CommonOptions } = {
    run: null,
    options: { format: 'text' },
  };
  const said = { out: '', err: '' };
  const program = describedProgram(t, version, (options, run) => {
    asked.run = run;
    asked.options = options;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        said.out += text;
      },
      writeErr: (text) => {
        said.err += text;
      },
      outputError: () => {},
    });
  }
  try {
    program.parse(args, { from: 'user' });
    if (asked.run === null) return 2;
    return await asked.run({ surroundings, options: asked.options, t });
  } catch (error) {
    if (error instanceof UsageProblem) {
      await surroundings.err(`${error.message}\n`);
      return 2;
    }
    if (error instanceof OperatorProblem) {
      await surroundings.err(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      await surroundings.out(said.out);
      return 0;
    }
    await surroundings.err(`${said.err}${sayUsageError(error, t)}`);
    return 2;
  }
}

function describedProgram(
  t: Translator,
  version: string,
  ask: (options: CommonOptions, run: Run) => void,
): Command {
  const program = new Command('samsyn')
    .description(t('snapshot.cli.help.program'))
    .version(version, '-V, --version', t('snapshot.cli.help.version'))
    .helpCommand('help [command]', t('snapshot.cli.help.helpCommand'))
    .addHelpText('after', `\n${t('snapshot.cli.help.exit')}`);

  withCommonOptions(program.command('validate'), t, 'output')
    .description(t('snapshot.cli.help.validate'))
    .argument('[files...]', t('snapshot.cli.help.files'))
    .action((files: string[], options: CommonOptions) =>
      ask(options, (context) => validate(namedFiles(files, context), context)),
    );
  withCommonOptions(program.command('analyze'), t, 'output')
    .description(t('compare.help.analyze'))
    .argument('[files...]', t('snapshot.cli.help.files'))
    .action((files: string[], options: CommonOptions) =>
      ask(options, (context) => analyze(namedFiles(files, context), context)),
    );
  withCommonOptions(program.command('compare'), t, 'output')
    .description(t('compare.help.compare'))
    .argument('[files...]', t('snapshot.cli.help.files'))
    .option('--municipalities <count>', t('compare.help.municipalities'))
    .option('--at <day>', t('compare.help.at'))
    .action((files: string[], options: CommonOptions & CompareOptions) =>
      ask(options, (context) => compare(namedFiles(files, context), options, context)),
    );
  withCommonOptions(program.command('export'), t, 'output')
    .description(t('report.cli.help'))
    .argument('[files...]', t('snapshot.cli.help.files'))
    .option('--as <name>', t('report.cli.as', { names: EXPORT_NAMES.join(', ') }), 'report.docx')
    .action((files: string[], options: CommonOptions & ExportOptions) =>
      ask(options, (context) => exportFiles(namedFiles(files, context), options, context)),
    );
  withCommonOptions(program.command('diff'), t, 'output')
    .description(t('snapshot.cli.help.diff'))
    .argument('<before>', t('snapshot.cli.help.before'))
    .argument('<after>', t('snapshot.cli.help.after'))
    .action((before: string, after: string, options: CommonOptions) =>
      ask(options, (context) => {
        namedFiles([before, after], context);
        return diff([before, after], context);
      }),
    );
  withCommonOptions(program.command('migrate'), t, 'outputFolder')
    .description(t('snapshot.cli.help.migrate'))
    .argument('[files...]', t('snapshot.cli.help.files'))
    .action((files: string[], options: CommonOptions) =>
      ask(options, (context) => migrate(namedFiles(files, context), context)),
    );
  describeOperator(program, t, ask);
  for (const command of [program, ...program.commands]) {
    translateHelp(command, t);
    command.addHelpText('after', exampleLines(command.name(), t));
  }
  return program;
}

function withCommonOptions(command: Command, t: Translator, output: 'output' | 'outputFolder') {
  return command
    .option('-o, --output <path>', t(`snapshot.cli.help.${output}`))
    .addOption(new Option('--lang <lang>', t('snapshot.cli.help.lang')).choices(['sv', 'en']))
    .addOption(
      new Option('--format <format>', t('snapshot.cli.help.format'))
        .choices(['text', 'json'])
        .default('text'),
    );
}

function translateHelp(command: Command, t: Translator): void {
  const titles = new Map([
    ['Usage:', t('snapshot.cli.help.title.usage')],
    ['Options:', t('snapshot.cli.help.title.options')],
    ['Commands:', t('snapshot.cli.help.title.commands')],
    ['Arguments:', t('snapshot.cli.help.title.arguments')],
  ]);
  command.helpOption('-h, --help', t('snapshot.cli.help.help')).configureHelp({
    styleTitle: (title) => titles.get(title) ?? title,
    // Without the English *choices* and *default* that would be added.
    optionDescription: (option) => option.description,
  });
}

/** @throws {UsageProblem} when nothing is named, or standard input twice */
function namedFiles(files: readonly string[], { surroundings, t }: CommandContext) {
  if (files.length === 0 && surroundings.inputIsKeyboard) {
    throw new UsageProblem(t('snapshot.cli.usage.missingArgument', { name: 'files' }));
  }
  const named = files.length === 0 ? [STDIN] : files;
  if (named.filter((file) => file === STDIN).length > 1) {
    throw new UsageProblem(t('snapshot.cli.stdinTwice'));
  }
  return named;
}
