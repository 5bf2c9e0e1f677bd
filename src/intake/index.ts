/**
 * Floor 4a: what others publish or write down, read in: sanctions lists, parties to be screened, networks of other tools.
 * All or nothing: what is broken is told with file and line, and nothing of it is used.
 *
 * @module
 */
export { partyOf } from './parties/party-of.ts';
export type { PartyFields } from './parties/party-of.ts';
export { isNetworkPath, readNetwork } from './networks/read-network.ts';
export type { ReadNetwork, ReadNetworkOptions } from './networks/read-network.ts';
export { readParties } from './parties/read-parties.ts';
export { readTextFile } from './read-text-file.ts';
export { readLists } from './sanctions-list/read-lists.ts';
export { readSdnList } from './sanctions-list/read-sdn-list.ts';
export { readUnList } from './sanctions-list/read-un-list.ts';
export { decodeText } from './text-file.ts';
export type { TextFile } from './text-file.ts';
export { intakeWordsEn } from './words-en.ts';
