/** The address of a book's page: the selected episode, the window of time, and the height of the picture. */
export interface BookSearch {
  readonly episode?: string
  /** ISO times; without both, the window follows from the episode. */
  readonly from?: string
  readonly to?: string
  /** `zero` looks near zero; without it the whole height is shown. */
  readonly height?: string
  /** The order of the movements table; the episode's where absent. */
  readonly order?: string
  /** Page of the movements table, and where it begins. */
  readonly page?: string
  readonly after?: string
  /** An ISO time: movements that were recorded later are left out. */
  readonly knownAt?: string
  /** `off` shows quiet time at its length. */
  readonly fold?: string
  /** `on` draws the balance as it would have been with the repair. */
  readonly repair?: string
  /** `select`: dragging selects a stretch; else it moves the picture. */
  readonly drag?: string
  /** An ISO time and a clock (`happened`, `posted`): the balance as of it. */
  readonly asOf?: string
  readonly clock?: string
}

export function readBookSearch(raw: Record<string, unknown>): BookSearch {
  const text = (name: string) => (raw[name] === undefined || raw[name] === '' ? undefined : String(raw[name]))
  const [from, to] = [time(text('from')), time(text('to'))]
  const search: Record<string, string | undefined> = {
    episode: text('episode'),
    ...(from !== undefined && to !== undefined && from < to ? { from, to } : {}),
    height: text('height'),
    order: text('order'),
    page: text('page'),
    after: text('after'),
    knownAt: time(text('knownAt')),
    fold: text('fold'),
    repair: text('repair'),
    drag: text('drag'),
    asOf: time(text('asOf')),
    clock: text('clock'),
  }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** A time of any ISO length, in one form, so that texts compare as times do. */
function time(text: string | undefined): string | undefined {
  const at = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
