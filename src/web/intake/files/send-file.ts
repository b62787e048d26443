/**
 * Sends a file to the server as it is, piece by piece: the browser streams it, so the page never holds it.
 *
 * Only XMLHttpRequest reports progress; `fetch` does not know how much it has sent.
 */
import type { Problem } from '../../../api/http/schema.ts'
import type { Upload } from '../../../api/intake/schema.ts'
import { ApiError } from '../../data/api-error.ts'
import { isSignedOut, toSignIn } from '../../data/to-sign-in.ts'

/** Resolves to what the server found in the file; rejects with an ApiError, `cancelled` where the signal said so. */
export function sendFile(
  file: File,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/v1/uploads?${new URLSearchParams({ name: file.name })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300 && request.response !== null) {
        resolve(request.response as Upload)
        return
      }
      const problem = (request.response ?? {}) as Partial<Problem>
      if (isSignedOut(problem)) void toSignIn()
      reject(
        new ApiError(problem.code ?? 'internal', request.status, problem.detail ?? '', {
          pointer: problem.pointer,
        }),
      )
    }
    request.onerror = () => reject(new ApiError('unreachable', 0, ''))
    request.onabort = () => reject(new ApiError('cancelled', 0, ''))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
