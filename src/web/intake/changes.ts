/** What the import and audit pages change. */
import type { FileSet, ImportJob, Mapping } from '../../api/intake/schema.ts'
import { path } from '../data/fetch-json.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'
import { importQuery, savedMappingsQuery, uploadsQuery } from './queries.ts'

/** Reads every row of the files and says what an import would do; posts nothing. */
export const beginCheck = (files: FileSet) =>
  send<ImportJob>('POST', '/v1/imports', { ...files, dryRun: true })

/** Posts the rows of the files. */
export const beginImport = (files: FileSet) => send<ImportJob>('POST', '/v1/imports', files)

/** Makes a report of the files; posts nothing. */
export const beginAudit = (files: FileSet) => send<{ id: string }>('POST', '/v1/audits', files)

/** Stops an import that is under way; what is posted stays. */
export const cancelImport = (id: string) => changedImport(id, 'cancel')

/** Reverses every movement of an import. */
export const undoImport = (id: string) => changedImport(id, 'undo')

/** Keeps a mapping by a name, in place of one that had it. */
export const saveMapping = (name: string, mapping: Mapping) =>
  changedMappings(send('PUT', `/v1/mappings/${path(name)}`, { mapping }))

/** Deletes a mapping that was kept. */
export const removeMapping = (name: string) => changedMappings(send('DELETE', `/v1/mappings/${path(name)}`))

/** Removes a file from the server, unless an import is reading it. */
export async function removeUpload(id: string): Promise<void> {
  try {
    await send('DELETE', `/v1/uploads/${path(id)}`)
  } finally {
    void queryClient.invalidateQueries({ queryKey: uploadsQuery.queryKey })
  }
}

async function changedImport(id: string, what: 'cancel' | 'undo'): Promise<void> {
  try {
    await send('POST', `/v1/imports/${path(id)}/${what}`, {})
  } finally {
    // Also after a refusal: then it is in another state than the page shows.
    void queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey })
  }
}

async function changedMappings(change: Promise<unknown>): Promise<void> {
  await change
  void queryClient.invalidateQueries({ queryKey: savedMappingsQuery.queryKey })
}
