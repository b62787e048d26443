/** The formats that a column of times is tried with: every way to write a day, with every clock behind it. */
import { listed } from '../../words/fold.ts'

/** Ways to write a day. Of two that differ only in the order of day and month both are here. */
export const DAY_FORMATS: readonly string[] = listed(`
  %d/%m/%Y; %m/%d/%Y; %d-%m-%Y; %m-%d-%Y; %d.%m.%Y; %d %m %Y; %d. %m. %Y;
  %Y/%m/%d; %Y.%m.%d; %Y-%m-%d; %Y %m %d; %Y. %m. %d; %Y. %m. %d.; %Y.%m.%d.;
  %Y年%m月%d日; %Y年%m月%d日(%a); %Y年%m月%d日 %A; %Y年%m月%d日%A; %Y/%m/%d(%a); %Y년 %m월 %d일; %Y년 %m월 %d일 %A;
  %d/%m/%y; %m/%d/%y; %d-%m-%y; %m-%d-%y; %d.%m.%y; %d. %m. %y; %y/%m/%d; %y-%m-%d; %y.%m.%d;
  %d-%b-%Y; %d-%b-%y; %d/%b/%Y; %d/%b/%y; %d.%b.%Y; %d.%b.%y; %d%b%Y; %d%b%y;
  %d %b %Y; %d %b %y; %d. %b %Y; %d. %b %y; %d. %b. %Y; %d %b, %Y; %d de %b de %Y; %d de %b %Y;
  %b %d, %Y; %b %d %Y; %b %d, %y; %b. %d, %Y; %b-%d-%Y; %b/%d/%Y; %Y-%b-%d; %Y %b %d; %Y/%b/%d; %Y. %b %d.;
  %A, %b %d, %Y; %a, %d %b %Y; %A %d %b %Y; %A, %d. %b %Y; %A, %d de %b de %Y; %a %b %d %Y; %a %b %d, %Y;
  %a %d/%m/%Y; %a %m/%d/%Y; %a, %d.%m.%Y; %a %d.%m.%Y; %a %d-%m-%Y; %d/%m/%Y %A; %m/%d/%Y %A; %d.%m.%Y %A`)

const BEHIND_A_BLANK = listed(`
  %H:%M; %H:%M:%S; %H:%M:%S.%f; %H:%M:%S,%f; %H:%M:%S:%f; %I:%M %p; %I:%M:%S %p; %p %I:%M; %p %I:%M:%S;
  %H:%M:%S %z; %H:%M:%S.%f %z; %H:%M %z; %H:%M:%S %Z; %H:%M %Z; %I:%M:%S %p %Z; %I:%M %p %Z;
  %H.%M; %H.%M.%S; %Hh%M; %H時%M分; %H時%M分%S秒; %H시 %M분; - %H:%M`)
const BEHIND_A_COMMA = listed('%H:%M; %H:%M:%S; %I:%M %p; %I:%M:%S %p; %p %I:%M; %p %I:%M:%S')

/** Ways to write a time of day behind a day, none among them. */
export const CLOCK_TAILS: readonly string[] = [
  '',
  ...BEHIND_A_BLANK.map((clock) => ` ${clock}`),
  ...BEHIND_A_COMMA.map((clock) => `, ${clock}`),
  'T%H:%M:%S',
  'T%H:%M',
  ':%H:%M:%S',
]

/** Days with a clock before them, with anything else between, or without marks. */
const OTHERS = listed(`
  %H:%M %d/%m/%Y; %H:%M:%S %d/%m/%Y; %H:%M %d.%m.%Y; %H:%M:%S %d.%m.%Y; %H:%M %m/%d/%Y; %H:%M:%S %m/%d/%Y;
  %H:%M, %d %b %Y; %a %b %d %H:%M:%S %Y; %a %b %d %H:%M:%S %Z %Y; %d/%b/%Y:%H:%M:%S %z;
  %Y-%m-%d-%H.%M.%S.%f; %Y-%m-%d-%H.%M.%S; %Y/%m/%d-%H:%M:%S; %d-%b-%y %I.%M.%S.%f %p; %d-%b-%y %H.%M.%S.%f;
  %Y%m%d%H%M%S; %Y%m%d%H%M; %Y%m%d %H:%M:%S; %Y%m%d %H:%M; %Y%m%d %H%M%S; %Y%m%d-%H%M%S; %Y%m%d_%H%M%S; %Y%m%d`)

/** Read only where no other way reads the column: hardly anybody writes so. */
const LAST_RESORTS = listed('%m.%d.%Y; %m.%d.%y; %Y-%d-%m; %Y/%d/%m').flatMap((day) =>
  ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p'].map((clock) => day + clock),
)

/** The other formats, by what they hold; digits alone need a header that says what they are. */
export const CANDIDATES = {
  others: OTHERS,
  lastResorts: LAST_RESORTS,
  bareDays: listed(`
    excel; unix; unix-ms; %d%m%Y; %m%d%Y; %y%m%d; %d%m%y; %m%d%y; cyymmdd; jde; %y%j; %Y%j; %j/%y`),
  clocks: listed(`
    %H:%M; %H:%M:%S; %H:%M:%S.%f; %H:%M:%S,%f; %I:%M %p; %I:%M:%S %p; %p %I:%M; %p %I:%M:%S; %I %p;
    %Hh%M; %H時%M分; %H時%M分%S秒; %H시 %M분; %H:%M:%S %z; %H:%M %z`),
  bareClocks: listed('%H%M%S; %H%M; %H.%M; %H.%M.%S'),
} as const
