import { addPhrases, emptyTrie } from './phrase-trie.ts';

/** How an author keeps a distance from a claim without saying how likely it is. */
export type HedgeKind = 'modal' | 'expectation' | 'appearance' | 'hearsay' | 'crowd' | 'limit';

/** What a phrase is. */
export interface LexiconEntry {
  readonly kind: 'likelihood' | 'hedge' | 'frequency' | 'non-forecast';
  /** the wording by which scales and surveys are asked */
  readonly wording: string;
  /** the wording of ICD 203 it is read as, where that has not the wording itself */
  readonly sameForce: string | null;
  /**
   * what a negation before it does: `turns` gives one minus its range ("not likely"), `doubles`
   * makes a double negative ("not unlikely"), `blurs` leaves it without a number ("not certain")
   */
  readonly negated: 'turns' | 'doubles' | 'blurs';
  readonly hedge: HedgeKind | null;
  /** it counts only when negated: "ruled out" is a refusal, "not ruled out" leaves a chance open */
  readonly onlyNegated: boolean;
  /** the phrase is a double negative by itself */
  readonly isDouble: boolean;
  /** the words that must not stand right before it, and those of which one must stand after it */
  readonly notAfter: ReadonlySet<string> | null;
  readonly onlyBefore: ReadonlySet<string> | null;
}

type Details = Partial<Omit<LexiconEntry, 'kind'>>;

/** Every phrase that is looked for. */
export const LEXICON = emptyTrie<LexiconEntry>();

function add(kind: LexiconEntry['kind'], patterns: readonly string[], details: Details = {}): void {
  for (const pattern of patterns) {
    addPhrases(LEXICON, pattern, (phrase) => ({
      kind,
      wording: phrase,
      sameForce: null,
      negated: 'blurs',
      hedge: null,
      onlyNegated: false,
      isDouble: false,
      notAfter: null,
      onlyBefore: null,
      ...details,
    }));
  }
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

// adjectives and adverbs, by the rows of the standards
add('likelihood', ['likely', 'probable', 'probably'], { negated: 'turns' });
add('likelihood', ['unlikely', 'improbable', 'improbably'], { negated: 'doubles' });
add('likelihood', ['more than likely'], { sameForce: 'likely' });
add(
  'likelihood',
  ['very|highly|extremely|overwhelmingly likely', 'very|highly|extremely probable'],
  {
    sameForce: 'very likely',
  },
);
add('likelihood', ['very|highly probably'], { sameForce: 'highly probable' });
// "the most likely of five" may be far from likely; "is most likely to" is an emphatic likely
add('likelihood', ['most likely|probable|probably'], {
  sameForce: 'very likely',
  notAfter: set('the its their his her our a next second third two three'),
});
add(
  'likelihood',
  ['very|highly|extremely|most unlikely', 'very|highly|extremely|most improbable'],
  {
    sameForce: 'very unlikely',
    negated: 'doubles',
  },
);
add('likelihood', ['exceptionally unlikely'], { negated: 'doubles' });
add('likelihood', ['almost|nearly|virtually certain|certainly', 'near certain'], {
  sameForce: 'almost certain',
});
add('likelihood', ['all but certain', 'as good as certain'], { sameForce: 'almost certain' });
add('likelihood', ['almost|nearly|virtually no chance'], { sameForce: 'almost no chance' });
add('likelihood', ['remote chance|possibility|prospect|likelihood|probability'], {
  sameForce: 'remote',
  negated: 'doubles',
});
add('likelihood', ['roughly|about|approximately an? even chance|odds', 'an? even chance|odds'], {
  sameForce: 'roughly even chance',
});
add('likelihood', ['chances are? roughly|about even'], {
  wording: 'chances about even',
  sameForce: 'roughly even chance',
});
add('likelihood', ['roughly|about even'], {
  wording: 'about even',
  sameForce: 'roughly even chance',
  onlyBefore: set('that as between chance odds'),
});
add('likelihood', ['about|roughly? as likely as not'], { wording: 'about as likely as not' });

// wordings no standard has: they are found, and have a number only where a survey asked
add('likelihood', [
  'more likely|probable than not',
  'more|less|increasingly|fairly|quite|rather|reasonably|somewhat|equally likely|probable',
  'much|far|even|considerably|significantly more|less likely|probable',
  'as likely as',
  'least likely',
  'in all likelihood|probability',
  'better than even chance|odds?',
  'chances|odds are even|better',
  'a chance that',
  'with? high|moderate probability',
  'very? good|high|strong|excellent|decent|reasonable|fair chance|chances|likelihood|probability',
  'real|serious|distinct|realistic|strong|definite|genuine|clear|very? possibility',
  'real|serious|distinct|realistic|definite|substantial|significant|every chance|likelihood|prospect',
  'certainly|undoubtedly|surely|inevitably|inevitable|unavoidable',
  'no|without doubt',
  'bound|sure|destined to',
  'no guarantee',
  'safe bet',
  'odds are that',
  'slam dunk',
  'foregone conclusion',
  'matter of time',
  'toss up',
  'perhaps|maybe|possibly|conceivably|plausibly',
  'conceivable|plausible',
  'we believe',
]);
add('likelihood', ['chances are'], {
  onlyBefore: set('that he she it we you they this there the no a , :'),
});
add('likelihood', ['certain'], { onlyBefore: set('to that . , ? ! ; but') });
add('likelihood', ['possible'], {
  notAfter: set('as if where wherever when whenever best earliest worst every all'),
});
add('likelihood', ['possibility|possibilities'], { wording: 'possibility' });
add(
  'likelihood',
  [
    'uncertain|doubtful|implausible|inconceivable|unthinkable|unimaginable|impossible',
    'almost|nearly|virtually|near impossible',
    'all but impossible',
    'far fetched',
    'out of the question',
    'distant reality|prospect|possibility|dream',
    'with? low probability',
    'low probability|likelihood',
    'very? little|slim|slight|small|outside|poor|low|faint|minimal chance|chances|prospect|likelihood|hope',
    'odds are against',
    'no|zero realistic|real? chance|prospect|possibility|likelihood|hope',
    'we|i doubt',
  ],
  { negated: 'doubles' },
);
add('likelihood', ['rule|rules|ruled|ruling out'], {
  wording: 'ruled out',
  negated: 'doubles',
  onlyNegated: true,
});
add('likelihood', ["cannot|can't be excluded", 'can|could not be excluded'], {
  wording: 'not excluded',
  isDouble: true,
});

// how often, which a survey asked too, and which forecasts nothing by itself
add('frequency', [
  'almost? always',
  'often|frequently|usually|rarely|seldom',
  'not often',
  'more often than not',
]);

// a distance kept, without a number
add('hedge', ['may|might|could', 'might happen'], { hedge: 'modal' });
add('hedge', ['expected'], { hedge: 'expectation', notAfter: set('as than the of') });
add('hedge', ['scheduled|slated|poised|set|anticipated|projected|predicted|forecast to'], {
  hedge: 'expectation',
});
add('hedge', ['on course|track to'], { hedge: 'expectation' });
add(
  'hedge',
  [
    'seem|seems|seemed|seemingly|apparently|presumably|supposedly|ostensibly',
    'it appears|appeared',
    'looks like',
  ],
  { hedge: 'appearance' },
);
add('hedge', ['appear|appears|appeared'], {
  hedge: 'appearance',
  onlyBefore: set('to that likely unlikely set poised certain'),
});
add('hedge', ['looks|look|looked'], {
  hedge: 'appearance',
  onlyBefore: set('likely unlikely set poised certain'),
});
add(
  'hedge',
  [
    'reportedly|allegedly|purportedly|rumoured|rumored',
    'alleged',
    'reported|said|believed|thought to be|have',
    'according to reports|rumours|rumors|sources',
  ],
  { hedge: 'hearsay' },
);
add(
  'hedge',
  [
    'as|than most? people|observers|analysts|experts|commentators|others think|believe|expect|assume|suppose|predict|realise|realize',
    'as|than many people|observers|analysts|experts|commentators? think|believe|expect|assume|suppose|predict|realise|realize',
    'as|than is|was commonly|generally|widely|usually thought|believed|expected|assumed|supposed',
  ],
  { hedge: 'crowd' },
);

const TELL = 'predict|forecast|foresee|foretell|say|tell|know|judge|guess|gauge';
// the author says that nothing is forecast
add('non-forecast', [
  `too early|soon to ${TELL}`,
  `too early|soon for anyone|anybody to ${TELL}`,
  'remain|remains|remained|yet to be seen',
  'remains|remain unclear|unknown|uncertain',
  `no|any one can|could yet? ${TELL}`,
  `nobody|noone can|could yet? ${TELL}`,
  'no one really|yet? knows',
  'nobody|noone really|yet? knows',
  "anyone's|anybody's guess",
  `difficult|hard|impossible|tricky|risky|foolish to ${TELL}`,
  `not possible to ${TELL}`,
  "cannot|can't be predicted|foreseen|foretold|known",
  'can not be predicted|foreseen|foretold|known',
  `we|i|one cannot|can't ${TELL}`,
  'unpredictable|unforeseeable|unknowable',
  'only? time will tell',
  'who knows',
  'open question',
  'up in the air',
  'have|has to wait and see',
  'unclear|uncertain|unknown whether|if|how|when|what|who|where|why',
  'not yet? clear|known|certain whether|if|how|when|what|who|where|why',
]);
