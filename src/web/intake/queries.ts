/** What the import and audit pages ask the API. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  FileRejection,
  FileSet,
  GuessAnswer,
  ImportJob,
  Preview,
  RejectionReasons,
  SavedMappingPage,
  Settled,
  Upload,
} from '../../api/intake/schema.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'
import type { Page } from '../data/page.ts'
import { send } from '../data/send.ts'

const WATCH_MS = 700
const PREVIEW_ROWS = 50

/** One file as the server knows it; it is kept there for a day and never changes. */
export function uploadQuery(id: string) {
  return queryOptions({
    queryKey: ['upload', id],
    queryFn: ({ signal }) => fetchJson<Upload>(`/v1/uploads/${encodeURIComponent(id)}`, {}, signal),
    staleTime: 60_000,
  })
}

/** All files that are kept on the server, the newest first. */
export const uploadsQuery = queryOptions({
  queryKey: ['uploads'],
  queryFn: ({ signal }) => fetchJson<{ rows: Upload[] }>('/v1/uploads', {}, signal),
})

/**
 * How files are read, as far as they show it. The guess before the last answer stays until the next one comes, so that
 * nothing jumps.
 */
export function guessQuery(
  files: Omit<FileSet, 'mapping' | 'files'> & {
    files: readonly string[]
    settled: Settled
  },
) {
  return queryOptions({
    queryKey: ['guess', files.files.join(), files] as const,
    queryFn: ({ signal }) => send<GuessAnswer>('POST', '/v1/uploads/guess', files, signal),
    placeholderData: (before: GuessAnswer | undefined, query) =>
      query?.queryKey[1] === files.files.join() ? before : undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The first rows as movements; the rows before stay while the next ones come, so that nothing jumps. */
export function previewQuery(files: FileSet | null) {
  return queryOptions({
    queryKey: ['preview', files],
    queryFn: ({ signal }) =>
      send<Preview>('POST', '/v1/uploads/preview', { ...files!, rows: PREVIEW_ROWS }, signal),
    enabled: files !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export const savedMappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: ({ signal }) => fetchJson<SavedMappingPage>('/v1/mappings', { limit: 500 }, signal),
})

export function rejectionsQuery(id: string, query: Query) {
  return queryOptions({
    queryKey: ['rejections', id, query],
    queryFn: ({ signal }) =>
      fetchJson<Page<FileRejection>>(`/v1/imports/${encodeURIComponent(id)}/rejections`, query, signal),
    placeholderData: keepPreviousData,
  })
}

/** Why rows of an import were not taken: the reasons that occur, with how many rows each has. */
export function reasonsQuery(id: string) {
  return queryOptions({
    queryKey: ['rejection-reasons', id],
    queryFn: ({ signal }) =>
      fetchJson<RejectionReasons>(`/v1/imports/${encodeURIComponent(id)}/rejections/reasons`, {}, signal),
    staleTime: 60_000,
  })
}

/** Imports, newest first; looked at again while one of them is under way. */
export function importsQuery(query: Query) {
  return queryOptions({
    queryKey: ['imports', query],
    queryFn: ({ signal }) => fetchJson<Page<ImportJob>>('/v1/imports', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(isMoving) ? WATCH_MS : false),
  })
}

const MOVING = new Set(['queued', 'running', 'undoing'])

/** Whether an import is under way, so that it is worth looking again. */
export function isMoving({ state }: Pick<ImportJob, 'state'>): boolean {
  return MOVING.has(state)
}

/** One import; looked at again and again while it is under way. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => fetchJson<ImportJob>(`/v1/imports/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? WATCH_MS : false),
  })
}
