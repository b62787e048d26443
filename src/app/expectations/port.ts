/** What is announced and is no stock yet. Matched to movements by document, item and line; never posted. */

import type { By } from '../../core/by.ts'
import type { ExpectationType } from '../../core/codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'

export interface NewExpectation {
  readonly type: ExpectationType
  readonly site?: string
  readonly document: string
  readonly line: string
  readonly item: string
  readonly quantity: string
  readonly unit?: string
  readonly location?: string
  readonly expectedAt?: string
  readonly source: string
}

export interface ExpectationRow {
  readonly type: ExpectationType
  readonly site: string
  readonly document: string
  readonly line: string
  readonly item: string
  readonly location: string | null
  readonly quantity: string
  readonly received: string
  readonly open: string
  readonly closed: boolean
  readonly expectedAt: string | null
  readonly source: string
  readonly announcedAt: string
  readonly announcedBy: string
}

export interface ExpectationQuery extends PageRequest {
  readonly site?: string
  readonly item?: string
  readonly document?: string
  readonly open?: boolean
}

export interface ExpectationAnswer {
  readonly status: 'announced' | 'changed' | 'repeated' | 'refused'
  readonly code: string | null
  readonly pointer: string | null
}

export interface ExpectationPort {
  listExpectations(query: ExpectationQuery): Promise<Page<ExpectationRow>>
  /** One answer per element. The same line again with another quantity changes what is announced. */
  announce(lines: readonly NewExpectation[], by: By): Promise<ExpectationAnswer[]>
  /** Nothing more comes of a document's lines; returns how many were open. */
  closeExpectations(site: string, document: string, by: By): Promise<number>
}
