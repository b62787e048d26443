/**
 * Quantities that are asked about before they are posted: far beyond anything the item's history knows, or a usual
 * quantity times exactly a pack factor, which is what a case booked as eaches looks like.
 */
import { MOVEMENT_KINDS, type MovementKind } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import {
  CONFIRM_FACTOR_MIN,
  CONFIRM_HABIT_MIN,
  CONFIRM_MOVEMENTS_MIN,
  CONFIRM_PACKS_MOVEMENTS_MIN,
} from '../../limits.ts'
import type { Quantity } from '../../quantity/quantity.ts'

/** What is usual of an item's quantities, in its smallest units. */
export interface QuantityHabits {
  /** Smallest units in each pack of the item. */
  readonly packs: readonly Quantity[]
  readonly kinds: Readonly<Partial<Record<MovementKind, KindHabit>>>
}

export interface KindHabit {
  readonly movements: number
  /** The middle one. */
  readonly usual: Quantity
  /**
   * All but one in a hundred are at most this large; one or two far beyond the middle are no habit, and are left out.
   */
  readonly large: Quantity
}

/**
 * Whether a quantity (smallest units) is asked about: what is usual is known of enough movements, and it is far from
 * that.
 */
export function isUnusual(quantity: Quantity, kind: MovementKind, habits: QuantityHabits | null): boolean {
  const habit = habits?.kinds[kind]
  if (habit === undefined || quantity <= habit.large || habit.movements < CONFIRM_MOVEMENTS_MIN) return false
  if (quantity >= habit.usual * CONFIRM_FACTOR_MIN && quantity >= habit.large * 2) return true
  return (
    habit.movements >= CONFIRM_PACKS_MOVEMENTS_MIN &&
    habits!.packs.some((pack) => pack > 1 && quantity % pack === 0 && quantity / pack <= habit.usual)
  )
}

/**
 * Whether a quantity is so far from being asked about that what is usual may have changed meanwhile: it is less than
 * half of what would be, and no whole number of packs.
 */
export function isPlain(quantity: Quantity, kind: MovementKind, habits: QuantityHabits | null): boolean {
  const habit = habits?.kinds[kind]
  if (habit === undefined || habit.movements < CONFIRM_MOVEMENTS_MIN) return false
  if (quantity * 2 >= habit.usual * CONFIRM_FACTOR_MIN) return false
  return quantity <= habit.large || habits!.packs.every((pack) => pack <= 1 || quantity % pack !== 0)
}

/** What is usual of the quantities in a history of one item. */
export function quantityHabits({ length, kind, quantity, items }: History): QuantityHabits {
  const [{ packs, scale }] = items
  const byKind = new Map<MovementKind, Quantity[]>()
  for (let movement = 0; movement < length; movement++) {
    const name = MOVEMENT_KINDS[kind[movement]]
    const others = byKind.get(name)
    if (others === undefined) byKind.set(name, [quantity[movement]])
    else others.push(quantity[movement])
  }
  return {
    packs: packs
      .map(({ factor }) => (factor.numerator * 10 ** scale) / factor.denominator)
      .filter((units) => Number.isSafeInteger(units)),
    kinds: Object.fromEntries([...byKind].map(([name, quantities]) => [name, kindHabit(quantities)])),
  }
}

function kindHabit(quantities: readonly Quantity[]): KindHabit {
  const sorted = Float64Array.from(quantities).sort()
  const usual = sorted[(sorted.length - 1) >> 1]
  const far = sorted.findIndex((quantity) => quantity >= usual * CONFIRM_FACTOR_MIN)
  const isSlip = far >= 0 && sorted.length - far < CONFIRM_HABIT_MIN
  const most = Math.ceil(sorted.length * 0.99) - 1
  return {
    movements: sorted.length,
    usual,
    large: sorted[isSlip ? Math.min(most, far - 1) : most],
  }
}
