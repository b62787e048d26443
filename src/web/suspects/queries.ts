/** What the pages ask about postings that are probably wrong. */
import type { Suspect } from '../../api/suspects/schema.ts'
import type { Query } from '../data/fetch-json.ts'
import { listQuery } from '../data/lists.ts'

export const suspectsQuery = (query: Query) => listQuery<Suspect>('suspects', query)
