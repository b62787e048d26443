/** What the pages of trail ask the API. */
import type { TrailRow } from '../../api/trail/schema.ts'
import type { Query } from '../data/fetch-json.ts'
import { listQuery } from '../data/lists.ts'

export const trailQuery = (query: Query) => listQuery<TrailRow>('trail', query)
