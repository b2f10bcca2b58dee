/** Bodies whose members have names. */
export const bodies = [
  { name: 'a body of your own', members: [] },
  { name: 'a House of Representatives of the Union State', members: ['Russia', 'Belarus'] },
  { name: 'the Supreme State Council of the Union State', members: ['Russia', 'Belarus'] },
  { name: 'a vote by size of the economy', members: ['Russia', 'Belarus'] },
  { name: 'the Parliamentary Assembly', members: ['Russia', 'Belarus'] },
  { name: 'the Customs Union', members: ['Russia', 'Belarus', 'Kazakhstan'] },
  { name: 'EurAsEC', members: ['Russia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan'] },
  { name: 'the EAEU', members: ['Russia', 'Belarus', 'Kazakhstan', 'Armenia', 'Kyrgyzstan'] },
] as const;

/** What member `index` is called in body `body`. */
export const memberName = (body: number, index: number): string =>
  bodies[body]?.members[index] ?? `Member ${index + 1}`;
