/**
 * The value at an index that is known to be there; a RangeError where it is not, which is a bug of the caller.
 *
 * For code outside the folds of core that reads columns by index: there an index that leads nowhere is found at once.
 *
 * @example valueAt(['a', 'b'], 1) // 'b'
 */
export function valueAt<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no value at index ${index} of ${values.length}`)
  return value
}
