/** Ranges of dates, wherever a list is narrowed to one. */
export const dates = {
  range: (what: string) => `${what}: which days`,
  presets: 'Period',
  any: 'Any time',
  own: 'From … to …',
  today: 'Today',
  week: 'Last 7 days',
  month: 'Last month',
  hint: '31 Dec, today',
  unread: (text: string) =>
    `“${text}” is not a date we can read. Write 31.12.2021, 31 Dec, yesterday or last month.`,
  unsure: (text: string) => `“${text}” can be two days. Name the month: 5 Jun 2021.`,
  backwards: 'This ends before it begins.',
}
