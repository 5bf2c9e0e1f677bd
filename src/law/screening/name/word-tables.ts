const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of address, ranks and offices that are put before a person's name and are no part of it. */
export const TITLES = words(`
  mr mrs ms miss mister sir madam dame lord lady dr doctor prof professor eng engineer hon honourable
  herr frau monsieur madame mme mlle senor senora don dona
  president prasident prezident minister general gen colonel col major maj captain capt lieutenant lt
  admiral marshal sergeant commander brigadier ambassador secretary comrade
  sheikh shaikh sheik shaykh mullah maulana mawlawi maulavi hafiz qari haji hajji alhaj hajj ustad
  imam ayatollah sayyid sayid sayed syed agha emir amir prince king rev reverend father bishop
`);

/** What stands behind a person's name and is no part of it; `na` is "not available". */
export const AFTER_NAME = words('jr sr phd md na esq');

/** Small words inside a person's name that many names share and that are written or left out. */
export const PARTICLES = words(`
  al el ul ur ud as ad an ar at az es ash
  bin ben ibn bint binti ould wuld oglu ogly oghli kyzy
  de del della di da do dos das du des la le las los van von der den ter ten zu zum af av
  abu abou umm bou
`);

/** Of these, the ones that stand between a person and the father. */
export const SON_OF = words('bin ben ibn bint binti ould wuld');

/** What is put before the name of a ship. */
export const SHIP_PREFIXES = words('mv mt ms ss mts motor vessel tanker ship m v t');

/** Small words inside the name of a body. */
export const BODY_PARTICLES = words(`
  the of and for in on at to by de del della di da do du des la le les los der die das und von fur
  et y e en i v na po al el
`);

/** What many companies call themselves: agreeing in these says little, differing in one says some. */
export const COMMON_BODY_WORDS = words(`
  international intl global world national general central united new
  group gruppe groupe grupo holding holdings enterprise enterprises business corporate
  trading trade commerce commercial import export imports exports
  industry industries industrial manufacturing production products
  shipping marine maritime navigation lines line transport transportation logistics freight
  bank banking capital finance financial investment investments fund trust insurance credit
  management services service systems solutions technology technologies tech consulting
  engineering construction development energy power oil gas petroleum mining steel
  aviation airlines air electronics electric motors motor foods pharma
  foundation organization organisation association society committee council centre center
  institute university academy department ministry agency bureau office union federation
  com net org
`);

/** Places that companies add to their names for a branch. */
export const PLACE_WORDS = words(`
  europe european asia asian africa african america american americas pacific atlantic east west
  north south eastern western northern southern middle
  uk usa us eu germany german deutschland france french italy italian spain russia russian china
  chinese japan india indian korea korean schweiz switzerland suisse austria poland netherlands
  brazil canada australia turkey iran iraq emirates uae dubai singapore hongkong london
`);

/** Short names and the full ones they stand for, a group a line. */
const NICKNAME_GROUPS = `
  william bill billy will willy liam
  robert bob bobby rob robbie
  richard dick rick ricky
  theodore ted teddy edward ed eddie
  benjamin ben benny
  james jim jimmy jamie
  john johnny jack
  joseph joe jose josef
  michael mike mick mickey
  thomas tom tommy
  charles charlie chuck
  alexander alex alexandr aleksandr sasha sascha
  alexandra alex sasha
  anthony tony
  andrew andy drew
  daniel dan danny
  david dave
  donald don
  francis frank
  frederick fred freddy
  gerald gerry jerry
  gregory greg
  henry harry hank
  jeffrey jeff
  kenneth ken
  lawrence larry
  leonard leo len
  matthew matt
  nicholas nick nikolas
  patrick pat paddy
  peter pete
  philip phil
  raymond ray
  ronald ron
  samuel sam
  stephen steven steve
  timothy tim
  vladimir vova volodya
  ivan vanya
  mikhail misha
  dmitri dima
  elizabeth liz beth betty lisa
  margaret maggie peggy
  catherine kate katherine kathy
  susan sue
  deborah debbie
  jennifer jenny
  jessica jess
  patricia pat patty
  barbara barb
  mohammed mohd muhd md
`;

/** For a short or full name, the groups it is in. */
export const NICKNAMES: ReadonlyMap<string, readonly number[]> = groups(NICKNAME_GROUPS);

function groups(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, line] of text.trim().split('\n').entries()) {
    for (const name of words(line)) found.set(name, [...(found.get(name) ?? []), index]);
  }
  return found;
}
