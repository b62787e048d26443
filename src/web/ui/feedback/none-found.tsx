/** In place of a list without rows: that nothing matches the filters, or that there is nothing yet. */
import { Empty } from './empty.tsx'

interface Words {
  readonly none: string
  readonly noneText: string
  readonly noMatch: string
  readonly noMatchText: string
}

export function NoneFound({ words, isNarrowed }: { words: Words; isNarrowed: boolean }) {
  return isNarrowed ? (
    <Empty title={words.noMatch} text={words.noMatchText} />
  ) : (
    <Empty title={words.none} text={words.noneText} />
  )
}
