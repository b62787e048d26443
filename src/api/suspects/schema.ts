/** Shapes of suspects over HTTP. */

import { type Static, Type } from 'typebox'
import { AuditSuspect } from '../audit/schema.ts'
import { CleanText, closed, Nullable, Page, PageQuery } from '../http/schema.ts'

export const Suspect = Type.Object({
  ...AuditSuspect.properties,
  bookId: Nullable(Type.String()),
  itemName: Nullable(Type.String()),
  baseUnit: Type.String({ description: 'The unit of `quantity`' }),
  seqs: Type.Array(Type.String(), { description: 'Of `movements`, one each: the number in the ledger' }),
})

export type Suspect = Static<typeof Suspect>

export const SuspectPage = Page(Suspect)

export type SuspectPage = Static<typeof SuspectPage>

export const SuspectQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    q: Type.Optional(Type.String({ ...CleanText, description: 'Part of an item, its name, or a place' })),
  },
  closed,
)

export type SuspectQuery = Static<typeof SuspectQuery>
