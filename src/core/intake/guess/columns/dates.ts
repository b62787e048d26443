/** When things happened and when they were booked: which columns say so, and in which order the rows stand. */
import { hasCanonicalHeaders, normalized } from '../../canonical-columns.ts'
import type { Layout } from '../../layouts/layout.ts'
import { keyOf } from '../../words/fold.ts'
import type { TimePlan } from '../plan.ts'
import { isUnknown, type Profile, strengthOf } from '../profile.ts'
import type { SampleTable } from '../sample-table.ts'
import type { Slot, SlotFit } from './slots.ts'
import { type DateOrder, instantsOf, timePlan } from './times-plan.ts'

/** Words for booking, as `keyOf` writes them: a date so called, beside another, says when that was booked. */
const BOOKED = new RegExp(
  [
    'buch|boek|bogf|bokf|konter|kirja|post(?:ing|ed)|book(?:ing|ed)|registr',
    'comptab|contab|lancament|ksieg|zauct|uctov|konyvel|muhaseb|kayit|провод|учет',
    '过账|過帳|转记|転記|計上|记账|記帳',
  ].join('|'),
  'u',
)

/** A header has to be this clearly a date of movements before it can be a second one. */
const CLEAR = 0.8
/** In so many rows a booking has to come on or after the day of what it books. */
const AFTER = 0.9
const DAY_MS = 86_400_000

/** The times of a reading. */
export interface Times {
  readonly happened: TimePlan | null
  readonly recorded: TimePlan | null
}

/**
 * How the times of a reading are put together. A time of day belongs to the date that it stands beside; of two dates of
 * a movement of which one is called a booking, and does not lie before the other, that one says when it was recorded.
 */
export function timesOf(
  profiles: readonly Profile[],
  chosen: ReadonlyMap<Slot, SlotFit>,
  order: DateOrder,
  oneClock: boolean,
): Times {
  const at = (slot: Slot) => {
    const found = chosen.get(slot)
    return found === undefined ? null : profiles[found.column]
  }
  const named = { date: at('date-happened'), entered: at('date-recorded') }
  const { date, entered } = oneClock ? named : withBooking(profiles, named)
  let [clock, enteredClock] = [at('time-happened'), at('time-recorded')]
  if (date !== null && entered !== null && (clock === null) !== (enteredClock === null)) {
    const one = clock ?? enteredClock!
    const besideEntered = Math.abs(one.index - entered.index) < Math.abs(one.index - date.index)
    const isSure = strengthOf(one, besideEntered ? 'time-happened' : 'time-recorded') > 0.9
    if (besideEntered !== isSure) [clock, enteredClock] = [null, one]
    else [clock, enteredClock] = [one, null]
  } else if (entered === null) clock ??= enteredClock
  else if (date === null) enteredClock ??= clock
  return {
    happened: date === null ? null : timePlan(date, clock, order),
    recorded: entered === null ? null : timePlan(entered, enteredClock, order),
  }
}

/** The third clock, which only files of canonical headers have. */
export function reportedOf(
  table: Pick<SampleTable, 'columns'>,
  profiles: readonly Profile[],
  order: DateOrder,
): TimePlan | null {
  const reported = profiles.find(({ header }) => normalized(header) === 'reported_at')
  return reported === undefined || !hasCanonicalHeaders(table.columns)
    ? null
    : timePlan(reported, null, order)
}

interface Dates {
  readonly date: Profile | null
  readonly entered: Profile | null
}

function withBooking(profiles: readonly Profile[], { date, entered }: Dates): Dates {
  if (entered !== null) return { date, entered }
  if (date === null) return { date: onlyDate(profiles), entered }
  for (const other of secondDates(profiles, date)) {
    const [first, booked] = isBooked(date) ? [other, date] : [date, other]
    if (isBooked(booked) && !isBooked(first) && comesAfter(booked, first))
      return { date: first, entered: booked }
  }
  return { date, entered }
}

/** Columns that their headers call a date of movements as well. */
function secondDates(profiles: readonly Profile[], first: Profile): Profile[] {
  return profiles.filter((profile) => {
    if (profile === first || !isDated(profile)) return false
    const otherwise = strengthOf(profile, 'date-document', 'date-other', 'date-recorded')
    return strengthOf(profile, 'date-happened') >= Math.max(CLEAR, otherwise)
  })
}

/**
 * Columns that may be a second clock: called a date of movements as well, or full of dates under an unknown header. Of
 * a known system with a clock that the file lacks, only that one may be meant.
 */
export function otherClocks(
  profiles: readonly Profile[],
  first: Profile,
  match: { readonly layout: Pick<Layout, 'headers'> } | null,
): Profile[] {
  const unknown = profiles.filter((one) => one !== first && isUnknown(one) && isDated(one))
  if (match === null) return [...secondDates(profiles, first), ...unknown]
  const lacks = (role: 'date-happened' | 'date-recorded') =>
    match.layout.headers[role] !== undefined && !profiles.some((one) => strengthOf(one, role) >= CLEAR)
  return lacks('date-happened') || lacks('date-recorded') ? unknown : []
}

/** Dates in (nearly) every row. */
function isDated({ filled, values, times }: Profile): boolean {
  return (
    filled.length >= values.length * 0.9 &&
    times.some(({ hasDay, period, share }) => hasDay && !period && share > 0.9)
  )
}

function isBooked({ header }: Profile): boolean {
  return BOOKED.test(keyOf(header))
}

/** Whether what is booked hardly ever lies on a day before what happened first. */
export function comesAfter(booked: Profile, first: Profile): boolean {
  const [late, early] = [booked, first].map((date) => instantsOfDate(date))
  const lags = late.map((at, row) => at - early[row]).filter((lag) => !Number.isNaN(lag))
  return lags.length > 0 && lags.filter((lag) => lag > -DAY_MS).length >= lags.length * AFTER
}

function instantsOfDate(date: Profile): number[] {
  const plan = timePlan(date, null, { settled: null, leaning: 0 })
  return plan === null ? [] : instantsOf([date], Object.assign({}, plan, { columns: [0] }))
}

/** The one column of dates in a file of which no header names a date. */
function onlyDate(profiles: readonly Profile[]): Profile | null {
  const dates = profiles.filter(({ times }) =>
    times.some(({ hasDay, period, share }) => hasDay && !period && share > 0.95),
  )
  return dates.length === 1 && isUnknown(dates[0]) ? dates[0] : null
}

/** Whether times fall from row to row, and hardly rise: a screen that shows the newest row first. */
export function isNewestFirst(profiles: readonly Profile[], time: TimePlan | null): boolean {
  if (time === null) return false
  const at = instantsOf(profiles, time)
  let falls = 0
  let rises = 0
  for (let row = 1; row < at.length; row++) {
    if (at[row] < at[row - 1]) falls++
    else if (at[row] > at[row - 1]) rises++
  }
  // One pair of rows shows nothing.
  return falls > 1 && rises <= falls * 0.05
}
