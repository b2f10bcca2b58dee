/** Words of source checks. Only those that change travel to the browser, with the island. */
export const sourceCheckEn = {
  name: 'Source checks',
  meanings: 'The verdicts to choose from',
  claim: 'Claim {number}',
  source: 'Made in: {work}',
  evidence: 'Evidence',
  yours: 'Your verdict on claim {number}',
  why: 'Why? In your own words, if you like',
  keep: 'Keep my verdict and compare',
  takeBack: 'Take my verdict back',
  ours: 'Our verdict on claim {number}',
  sure: 'We are sure of it.',
  likely: 'We hold it likely, not certain.',
  open: 'We are uncertain ourselves.',
  wouldChange: 'What would change our mind',
  youSay: 'You say',
  weSay: 'We say',
  agree: 'You judge as we do. Look whether it is for the same reason.',
  differ:
    'You judge otherwise than we do, which is legitimate: both of us read the same evidence. Find the piece that you and we weigh differently. You may keep your verdict or change it.',
  chooseFirst: 'Choose a verdict first.',
  saving: 'Saving …',
  kept: 'Kept on this device. Judged: {judged} of {total}.',
  notKept: 'Your verdict could not be saved: {reason} You can compare it all the same.',
  takenBack: 'Your verdict is taken back.',
  judged: 'You: {verdict}',
  tally: 'Your verdicts so far',
  count: 'Judged: {judged} of {total}. As we do: {same}. Otherwise: {other}.',
  differOn: 'You and we differ on:',
  toJudge: 'Not judged yet:',
  difference: 'you say “{yours}”, we say “{ours}”',
  all: 'All claims of this check: {title}',
  noScript:
    'With scripts switched on you can keep a verdict of your own on each claim. Without them, note it on paper before you unfold ours.',
  failed: 'The forms did not load. Everything can be read; note your verdict on paper before you unfold ours.',
};

export type SourceCheckStrings = Readonly<Record<keyof typeof sourceCheckEn, string>>;
