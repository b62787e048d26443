/**
 * Files on their way to the server: one after another, each with its progress, to be cancelled or sent again.
 *
 * The browser asks before it leaves the page while one is under way; a file that has arrived is in the address.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Upload } from '../../../api/intake/schema.ts'
import { ApiError } from '../../data/api-error.ts'
import { sendFile } from './send-file.ts'

export interface Send {
  readonly key: number
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'failed'
  readonly sent: number
  readonly error: ApiError | null
}

export interface Sends {
  readonly list: readonly Send[]
  readonly add: (files: readonly File[]) => void
  readonly again: (key: number) => void
  /** Ends a send, or takes a failed one off the list. */
  readonly drop: (key: number) => void
}

export function useSends(onArrived: (upload: Upload) => void): Sends {
  const [list, setList] = useState<readonly Send[]>([])
  const nextKey = useRef(1)
  const aborts = useRef(new Map<number, AbortController>())
  const arrived = useRef(onArrived)
  arrived.current = onArrived
  const change = useCallback((key: number, over: Partial<Send>) => {
    setList((sends) => sends.map((send) => (send.key === key ? { ...send, ...over } : send)))
  }, [])
  const drop = useCallback((key: number) => {
    aborts.current.get(key)?.abort()
    setList((sends) => sends.filter((send) => send.key !== key))
  }, [])

  const first = list.find(({ state }) => state === 'waiting')
  const busy = list.some(({ state }) => state === 'sending')
  useEffect(() => {
    if (busy || first === undefined) return
    const { key, file } = first
    const abort = new AbortController()
    aborts.current.set(key, abort)
    change(key, { state: 'sending', sent: 0, error: null })
    sendFile(file, { signal: abort.signal, onSent: (sent) => change(key, { sent }) })
      .then((upload) => {
        drop(key)
        arrived.current(upload)
      })
      .catch((error: unknown) => {
        const known = error instanceof ApiError ? error : new ApiError('internal', 0, '')
        if (known.code !== 'cancelled') change(key, { state: 'failed', error: known })
      })
      .finally(() => aborts.current.delete(key))
  }, [busy, first, change, drop])

  const underWay = busy || first !== undefined
  useEffect(() => {
    if (!underWay) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [underWay])
  // Nobody is left to hear of them once the page is gone.
  useEffect(() => () => aborts.current.forEach((abort) => void abort.abort()), [])

  const add = useCallback((files: readonly File[]) => {
    setList((sends) => [
      ...sends,
      ...files.map(
        (file): Send => ({ key: nextKey.current++, file, state: 'waiting', sent: 0, error: null }),
      ),
    ])
  }, [])
  const again = useCallback((key: number) => change(key, { state: 'waiting', sent: 0 }), [change])
  return { list, add, again, drop }
}
