/** What the pages of overrides ask the API. */
import type { Override } from '../../api/overrides/schema.ts'
import type { Query } from '../data/fetch-json.ts'
import { listQuery } from '../data/lists.ts'

export const overridesQuery = (query: Query) => listQuery<Override>('overrides', query)
