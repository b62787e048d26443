/** Tells the server that a file is not needed any more. It would go by itself after a day, so nothing depends on it. */
import { send } from '../../data/send.ts'

export function forgetFile(id: string): void {
  void send('DELETE', `/v1/uploads/${encodeURIComponent(id)}`).catch(() => {})
}
