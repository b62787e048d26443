/** Sales channels are told apart by their name, not by how somebody spelt it. */

/** What two spellings of one channel have in common: `WEB`, `Web ` and `ｗｅｂ` are `web`. */
export function channelKey(channel: string): string {
  return channel
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
