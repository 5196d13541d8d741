import { expect, test } from 'vitest';
import { meetingUrlProblem } from './meeting-url.ts';

test('A meeting is linked by https and by nothing else.', () => {
  expect(meetingUrlProblem('https://meet.example.se/rum?x=1')).toBeNull();
  expect(meetingUrlProblem('http://meet.example.se')).toBe('notHttps');
  expect(meetingUrlProblem('javascript:alert(1)')).toBe('notHttps');
});

test('No link is fine, and what is no address is said to be none.', () => {
  expect(meetingUrlProblem('  ')).toBeNull();
  expect(meetingUrlProblem('rum 4')).toBe('notAddress');
  expect(meetingUrlProblem('https://rum')).toBe('notAddress');
});
