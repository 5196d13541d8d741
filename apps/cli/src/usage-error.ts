import type { Translator } from '@samsyn/i18n';
import type { CommanderError } from 'commander';

/** What was wrong with the command, in the caller's language. Commander itself speaks English. */
export function sayUsageError(error: CommanderError, t: Translator): string {
  // Commander tells the name only inside its sentence, in quotation marks.
  const [name = '', found = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  switch (error.code) {
    case 'commander.help':
      return '';
    case 'commander.unknownOption':
      return `${t('snapshot.cli.usage.unknownOption', { name })}\n`;
    case 'commander.unknownCommand':
      return `${t('snapshot.cli.usage.unknownCommand', { name })}\n`;
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
      return `${t('snapshot.cli.usage.missingArgument', { name })}\n`;
    case 'commander.excessArguments':
      return `${t('snapshot.cli.usage.excessArguments')}\n`;
    case 'commander.invalidArgument': {
      const choices = /choices are (.*?)\.?$/i.exec(error.message)?.[1] ?? '';
      return `${t('snapshot.cli.usage.badChoice', { name, found, choices })}\n`;
    }
    default:
      return `${t('snapshot.cli.usage.other')}\n`;
  }
}
