import { LIMITS } from '@samsyn/board';

/** Questions are written one on a line. */
export function questionsToText(questions: readonly string[]): string {
  return questions.join('\n');
}

/** The questions in a text, without empty lines, at most as many and as long as a stage holds. */
export function textToQuestions(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, LIMITS.question))
    .filter((line) => line !== '')
    .slice(0, LIMITS.questions);
}
