import { describe, expect, it } from 'vitest';
import { mergeWords } from './merge-words.ts';

describe('two people’s changes of one text', () => {
  it('both stand when they are in different words, however far apart each one’s are', () => {
    expect(
      mergeWords(
        'Vem betalar hyran i mars',
        'Vem i kommunen betalar hyran i mars och april',
        'Vem betalar lokalhyran i mars',
      ),
    ).toBe('Vem i kommunen betalar lokalhyran i mars och april');
  });

  it('both stand when they are in the same place, with a space between them', () => {
    expect(mergeWords('', 'Anna', 'Bo')).toBe('Bo Anna');
    expect(mergeWords('Hyran', 'Hyran 2027', 'Hyran mars')).toBe('Hyran mars 2027');
    expect(mergeWords('ord', 'orden', 'ordet')).toBe('ordet en');
  });

  it('are one when they are the same, or one goes on where the other stopped', () => {
    expect(mergeWords('a', 'a b', 'a b')).toBe('a b');
    expect(mergeWords('', 'Sam', 'Samordning')).toBe('Samordning');
  });

  it('keep what one has written where the other only has taken away', () => {
    expect(mergeWords('ett gammalt ord här', 'ett nytt ord här', 'ett ord här')).toContain('nytt');
    expect(mergeWords('ett gammalt ord', 'ett ord', 'ett gammalt ord till')).toBe('ett ord till');
  });

  it('are as they were when only one has changed anything', () => {
    expect(mergeWords('a b', 'a b', 'a c')).toBe('a c');
    expect(mergeWords('a b', 'a c', 'a b')).toBe('a c');
  });
});
