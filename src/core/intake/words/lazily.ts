/**
 * A value that is made when it is first asked for, so that starting the program does not wait for word lists.
 *
 * @example lazily(() => 1)() // 1
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
