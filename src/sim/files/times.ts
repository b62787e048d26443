/** Times as ISO 8601 UTC, fast: the texts of days and of seconds of a day are made once. */
const DAY = 86_400

/** Writes seconds since the first day, which begins at `startAt` (milliseconds). */
export function timeWriter(startAt: number): (second: number) => string {
  const days = new Map<number, string>()
  const seconds = new Array<string | undefined>(DAY)
  return (second) => {
    const day = Math.floor(second / DAY)
    let date = days.get(day)
    if (date === undefined) {
      date = new Date(startAt + day * DAY * 1000).toISOString().slice(0, 11)
      days.set(day, date)
    }
    const within = second - day * DAY
    let time = seconds[within]
    if (time === undefined) {
      time = clock(within)
      seconds[within] = time
    }
    return date + time
  }
}

function clock(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`
}
