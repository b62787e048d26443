/** Names of months in the languages that exports come in, long and short, also as they stand behind a day. */
import { keyOf, listed } from './fold.ts'
import { lazily } from './lazily.ts'
import type { Language } from './roles.ts'

/** Twelve entries a language, each with its spellings, one blank between them. */
export const MONTHS: Readonly<Record<Language, string>> = {
  en: `january jan; february feb; march mar; april apr; may; june jun; july jul; august aug; september sep sept;
    october oct; november nov; december dec`,
  de: `januar jan jän jänner; februar feb; märz mär mrz maer; april apr; mai; juni jun; juli jul; august aug;
    september sep sept; oktober okt; november nov; dezember dez`,
  fr: `janvier janv jan; février févr fév; mars; avril avr; mai; juin; juillet juil; août; septembre sept; octobre
    oct; novembre nov; décembre déc`,
  es: `enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul; agosto ago; septiembre sept
    sep set; octubre oct; noviembre nov; diciembre dic`,
  pt: `janeiro jan; fevereiro fev; março mar; abril abr; maio mai; junho jun; julho jul; agosto ago; setembro set;
    outubro out; novembro nov; dezembro dez`,
  it: `gennaio gen; febbraio feb; marzo mar; aprile apr; maggio mag; giugno giu; luglio lug; agosto ago; settembre
    set; ottobre ott; novembre nov; dicembre dic`,
  nl: `januari jan; februari feb; maart mrt; april apr; mei; juni jun; juli jul; augustus aug; september sep;
    oktober okt; november nov; december dec`,
  pl: `stycznia styczeń sty; lutego luty lut; marca marzec mar; kwietnia kwiecień kwi; maja maj; czerwca czerwiec
    cze; lipca lipiec lip; sierpnia sierpień sie; września wrzesień wrz; października październik paź; listopada
    listopad lis; grudnia grudzień gru`,
  tr: `ocak oca; şubat şub; mart mar; nisan nis; mayıs may; haziran haz; temmuz tem; ağustos ağu; eylül eyl; ekim
    eki; kasım kas; aralık ara`,
  cs: `ledna leden led; února únor úno; března březen bře; dubna duben dub; května květen kvě; června červen čvn;
    července červenec čvc; srpna srpen srp; září zář; října říjen říj; listopadu listopad lis; prosince prosinec
    pro`,
  sv: `januari jan; februari feb; mars mar; april apr; maj; juni jun; juli jul; augusti aug; september sep; oktober
    okt; november nov; december dec`,
  da: `januar jan; februar feb; marts mar; april apr; maj; juni jun; juli jul; august aug; september sep; oktober
    okt; november nov; december dec`,
  hu: `január jan; február febr feb; március márc; április ápr; május máj; június jún; július júl; augusztus aug;
    szeptember szept szep; október okt; november nov; december dec`,
  ru: `января январь янв; февраля февраль фев; марта март мар; апреля апрель апр; мая май; июня июнь июн; июля июль
    июл; августа август авг; сентября сентябрь сен сент; октября октябрь окт; ноября ноябрь ноя нояб; декабря
    декабрь дек`,
  ja: '1月 一月; 2月 二月; 3月 三月; 4月 四月; 5月 五月; 6月 六月; 7月 七月; 8月 八月; 9月 九月; 10月 十月; 11月 十一月; 12月 十二月',
  zh: '1月 一月; 2月 二月; 3月 三月; 4月 四月; 5月 五月; 6月 六月; 7月 七月; 8月 八月; 9月 九月; 10月 十月; 11月 十一月; 12月 十二月',
  ko: '1월; 2월; 3월; 4월; 5월; 6월; 7월; 8월; 9월; 10월; 11월; 12월',
}

const monthsByName = lazily(() => {
  const byKey = new Map<string, number>()
  for (const language of Object.values(MONTHS)) {
    for (const [at, names] of listed(language).entries()) {
      for (const name of names.split(' ').map(keyOf)) if (!byKey.has(name)) byKey.set(name, at + 1)
    }
  }
  return byKey
})

/** 1 to 12, or null for any other word; case, accents and a dot behind do not matter. @example monthOf('Févr.') // 2 */
export function monthOf(word: string): number | null {
  return monthsByName().get(keyOf(word)) ?? null
}
