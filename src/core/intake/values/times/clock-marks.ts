/** The halves of the day, as they stand beside a clock of twelve hours. */

const MARKS: Readonly<Record<'am' | 'pm', readonly string[]>> = {
  am: [
    'a.m.',
    'a. m.',
    'am',
    'a',
    '오전',
    '午前',
    '上午',
    '凌晨',
    '早上',
    'पूर्वाह्न',
    'öö',
    'π.μ.',
    'πμ',
    'ص',
    'vorm.',
    'fm',
  ],
  pm: [
    'p.m.',
    'p. m.',
    'pm',
    'p',
    '오후',
    '午後',
    '下午',
    '晚上',
    'अपराह्न',
    'ös',
    'μ.μ.',
    'μμ',
    'م',
    'nachm.',
    'em',
  ],
}

const BY_MARK: ReadonlyMap<string, 'am' | 'pm'> = new Map(
  (['am', 'pm'] as const).flatMap((half) =>
    MARKS[half].map((mark) => [mark.normalize('NFKC'), half] as const),
  ),
)

/** All marks as one pattern, the longest first. */
export const CLOCK_MARKS: string = [...BY_MARK.keys()]
  .toSorted((left, right) => right.length - left.length)
  .map((mark) => mark.replaceAll('.', '\\.'))
  .join('|')

/** The half of the day that a mark names. @example clockMark('p.m.') // 'pm' */
export function clockMark(mark: string): 'am' | 'pm' | null {
  return BY_MARK.get(mark.toLowerCase()) ?? null
}
