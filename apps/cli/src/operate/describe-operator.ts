import type { Translator } from '@samsyn/i18n';
import { type Command, Option } from 'commander';
import type { CommandContext, CommonOptions } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import { backup, type OperatorOptions, recover, restore } from './operator-commands.ts';

type Ask = (options: CommonOptions, run: (context: CommandContext) => Promise<ExitCode>) => void;
type Options = CommonOptions & OperatorOptions;

/** What whoever runs a server does with its data folder. */
export function describeOperator(program: Command, t: Translator, ask: Ask): void {
  const command = (name: string): Command =>
    program
      .command(name)
      .option('-d, --data-dir <folder>', t('operate.help.dataDir'))
      .addOption(new Option('--lang <lang>', t('snapshot.cli.help.lang')).choices(['sv', 'en']))
      .addOption(
        new Option('--format <format>', t('snapshot.cli.help.format'))
          .choices(['text', 'json'])
          .default('text'),
      );
  command('backup')
    .description(t('operate.help.backup'))
    .option('-o, --output <path>', t('operate.help.output'))
    .option('--keep-days <days>', t('operate.help.keepDays'))
    .option('--endings-only', t('operate.help.endingsOnly'))
    .action((options: Options) => ask(options, (context) => backup(options, context)));
  command('restore')
    .description(t('operate.help.restore'))
    .argument('<backup>', t('operate.help.file'))
    .option('--endings <path>', t('operate.help.endings'))
    .option('--no-endings', t('operate.help.noEndings'))
    .option('--check', t('operate.help.check'))
    .action((file: string, options: Options) =>
      ask(options, (context) => restore(file, options, context)),
    );
  command('recover')
    .description(t('operate.help.recover'))
    .argument('<board>', t('operate.help.board'))
    .option('--end-old', t('operate.help.endOld'))
    .option('--url <address>', t('operate.help.url'))
    .action((board: string, options: Options) =>
      ask(options, (context) => recover(board, options, context)),
    );
}
