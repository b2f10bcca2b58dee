import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/islands/record/journal.ts';
import { answer, event } from '../../study/sample-events.ts';
import { createStorage } from './fake-storage.ts';

const seqs = (events: readonly { readonly seq: number }[]) => events.map(({ seq }) => seq);
const note = (seq: number, length: number) => event(seq, 'note', 'n', { place: 'c', text: 'x'.repeat(length) });

describe('the journal', () => {
  it('keeps the fifty newest events, in order', () => {
    const journal = openJournal(createStorage(), '/', 'c');
    for (let seq = 1; seq <= 120; seq++) journal.keep(answer(seq, 'q'));
    expect(seqs(journal.read())).toEqual(Array.from({ length: 50 }, (_, index) => 71 + index));
    expect(journal.read().at(-1)).toEqual(answer(120, 'q'));
  });

  it('is one for all tabs of a profile, and tabs do not overwrite one another', () => {
    const storage = createStorage();
    const tabs = [openJournal(storage, '/', 'c'), openJournal(storage, '/', 'c')];
    for (let seq = 1; seq <= 20; seq++) tabs[seq % 2]!.keep(answer(seq, 'q'));
    expect(seqs(tabs[0]!.read())).toHaveLength(20);
  });

  it('keeps courses and base paths apart, and other keys as they are', () => {
    const storage = createStorage();
    storage.setItem('fulcrum:/:c:reading', '{}');
    openJournal(storage, '/', 'c').keep(answer(1, 'q'));
    for (const [base, course] of [
      ['/a/', 'c'],
      ['/', 'd'],
    ] as const)
      expect(openJournal(storage, base, course).read()).toEqual([]);
    expect(storage.getItem('fulcrum:/:c:reading')).toBe('{}');
  });

  it('leaves room for others: long notes drive out older ones, but never themselves', () => {
    const journal = openJournal(createStorage(), '/', 'c');
    for (let seq = 1; seq <= 9; seq++) journal.keep(note(seq, 90_000));
    expect(seqs(journal.read())).toEqual([6, 7, 8, 9]);
    journal.keep(note(10, 900_000));
    expect(seqs(journal.read())).toEqual([10]);
  });

  it('throws nothing where storage is full, refused or damaged', () => {
    const full = openJournal(createStorage(10), '/', 'c');
    full.keep(answer(1, 'q'));
    expect(full.read()).toEqual([]);
    const none = openJournal(undefined, '/', 'c');
    none.keep(answer(1, 'q'));
    expect(none.read()).toEqual([]);
    const storage = createStorage();
    openJournal(storage, '/', 'c').keep(answer(1, 'q'));
    storage.setItem('fulcrum:/:c:journal:0000000002:x', '{"id":');
    storage.setItem('fulcrum:/:c:journal:0000000003:y', '{"id":"y"}');
    expect(openJournal(storage, '/', 'c').read()).toEqual([answer(1, 'q')]);
  });
});
