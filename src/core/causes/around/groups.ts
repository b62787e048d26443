/** Movements by a text they bear, grouped by the first question. */

/** Indexes below `length` by the text that `textOf` gives, in order; null is in no group. */
export function groupsBy(
  length: number,
  textOf: (index: number) => string | null,
): (text: string) => readonly number[] {
  let groups: Map<string, number[]> | null = null
  return (text) => {
    groups ??= grouped(length, textOf)
    return groups.get(text) ?? []
  }
}

function grouped(length: number, textOf: (index: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (let index = 0; index < length; index++) {
    const text = textOf(index)
    if (text === null) continue
    const group = groups.get(text)
    if (group === undefined) groups.set(text, [index])
    else group.push(index)
  }
  return groups
}
