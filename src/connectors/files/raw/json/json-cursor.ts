/** A place in a JSON text that comes piece by piece. */
import { RECORD_CHARS_MAX } from '../../../../core/limits.ts'
import { isBlank, JsonFault, UNFINISHED, valueEnd } from './json-text.ts'

/** One value is longer than can be read. */
export class ValueTooLong extends Error {}

export class JsonCursor {
  readonly #pieces: AsyncIterator<string>
  #text = ''
  #at = 0
  #ended = false

  constructor(pieces: AsyncIterable<string>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** The next character that is not blank, or '' at the end of the text. */
  async peek(): Promise<string> {
    while (this.#skipBlanks() === '') if (!(await this.#more())) return ''
    return this.#text[this.#at]
  }

  /** Takes the character that `peek` found. */
  take(): void {
    this.#at++
  }

  /** The next value, cut out. */
  async value(): Promise<string> {
    await this.peek()
    for (;;) {
      const value = this.#cut()
      if (value !== null) return value
      if (!(await this.#more())) throw new JsonFault('the text ends within a value')
    }
  }

  /** Values that lie in memory, with commas between them, up to something else; none where more text is needed. */
  values(): string[] {
    const values: string[] = []
    for (;;) {
      const next = this.#skipBlanks()
      if (next === ',') this.#at++
      else if (next === '' || next === ']' || next === '}') return values
      else {
        const value = this.#cut()
        if (value === null) return values
        values.push(value)
      }
    }
  }

  /** Ends the reading of the pieces. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  /** More text, or false where there is none. */
  async #more(): Promise<boolean> {
    if (this.#ended) return false
    if (this.#text.length - this.#at > RECORD_CHARS_MAX) throw new ValueTooLong()
    const { done, value } = await this.#pieces.next()
    this.#ended = done === true
    this.#text = this.#text.slice(this.#at) + (this.#ended ? '' : value)
    this.#at = 0
    return true
  }

  #skipBlanks(): string {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++
    return this.#text[this.#at] ?? ''
  }

  #cut(): string | null {
    const end = valueEnd(this.#text, this.#at, this.#ended)
    if (end === UNFINISHED) return null
    if (end === this.#at) throw new JsonFault(`unexpected ${this.#text.slice(end, end + 20) || 'end'}`)
    const value = this.#text.slice(this.#at, end)
    this.#at = end
    return value
  }
}
