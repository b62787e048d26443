/** What the address of Today holds: the order that is counted, where it is not the usual one. */
import { searchReader } from '../../frame/search-reader.ts'

export const readTodaySearch = searchReader(['order'])
export type TodaySearch = ReturnType<typeof readTodaySearch>
