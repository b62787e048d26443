/** What the pages ask about stock that is about to go below zero. */
import type { Shortage } from '../../api/shortages/schema.ts'
import type { Query } from '../data/fetch-json.ts'
import { listQuery } from '../data/lists.ts'

export const shortagesQuery = (query: Query) => listQuery<Shortage>('about-to-sink', query)
