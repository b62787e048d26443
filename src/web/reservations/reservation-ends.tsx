/** How a reservation stands, and until when it holds: one that is over holds until nothing. */
import type { Reservation } from '../../api/reservations/schema.ts'
import { words } from '../../messages/index.ts'
import { StateWord } from '../ui/figures/state-word.tsx'

type State = Reservation['state']

/** Whether it still holds units, or waits for some. */
export function isHeld(state: State): boolean {
  return state === 'open' || state === 'short'
}

/** One that is released was given back, other than an order that is let go. */
export function ReservationState({ state }: { state: State }) {
  return (
    <StateWord
      state={state === 'released' ? 'given-back' : state}
      word={words().guard.reservationStates[state]}
    />
  )
}
