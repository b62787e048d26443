/** Codes and names of families of items: siblings differ in a colour, a size or a digit, as they do in life. */
import type { Random } from '../random.ts'

const NOUNS = [
  'louver visor hinge gasket valve bracket lamp kettle blanket drawer pillow mirror towel basket candle clock',
  'ladder hammer wrench pliers chisel drill sander clamp anchor rivet washer spring pulley shackle nozzle filter',
  'jacket sweater scarf glove sandal boot helmet goggle backpack tent cooler lantern saddle pedal fender mudguard',
  'syrup biscuit noodle lentil pepper vinegar mustard cereal coffee cocoa yogurt butter juice soda cracker jam',
]
  .join(' ')
  .split(' ')
const COLOURS = ['BL', 'RD', 'GN', 'WH', 'BK', 'GY', 'YE', 'BR']
const COLOUR_NAMES = ['blue', 'red', 'green', 'white', 'black', 'grey', 'yellow', 'brown']
const SIZES = ['S', 'M', 'L', 'XL', '2XL', 'XS']

export interface FamilyNames {
  readonly category: string
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** A code that the goods of the first sibling may be renamed to, near to its own. */
  readonly renamed: string
}

/** Names for `siblings` items; `number` is that of the family, so that no code is given twice. */
export function familyNames(random: Random, number: number, siblings: number): FamilyNames {
  const noun = NOUNS[number % NOUNS.length]
  const again = number < NOUNS.length ? '' : String(1 + Math.floor(number / NOUNS.length))
  const stem = noun.toUpperCase() + again
  const first = random.below(4)
  const serial = 10_000 + number * 13 + random.below(10)
  const colour = (index: number) => COLOURS[(first + index) % COLOURS.length]
  const size = (index: number) => SIZES[(first + index) % SIZES.length]
  const shapes: readonly ((index: number) => string)[] = [
    (index) => `${stem}-${colour(index)}`,
    (index) => `${stem}.${size(index)}`,
    (index) => `${serial}${index + 1}`,
    (index) => `${stem.slice(0, 2)}${serial}${colour(index).slice(0, 1)}${index + 1}`,
    (index) => `${stem.slice(0, 3)}-${serial}-${size(index)}`,
  ]
  const shape = shapes[random.below(shapes.length)]
  const codes = Array.from({ length: siblings }, (_, index) => shape(index))
  return {
    category: `C${1 + (number % 12)}`,
    codes,
    names: codes.map((_, index) =>
      `${noun} ${again} ${COLOUR_NAMES[(first + index) % 8]}`.replace('  ', ' '),
    ),
    renamed: shape(siblings + 1),
  }
}
