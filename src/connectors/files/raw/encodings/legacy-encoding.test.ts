import { describe, expect, it } from 'vitest'
import { encoded } from '../../../../../test/support/encoded.ts'
import { decoderOf, encodingNamed } from './decoders.ts'
import { legacyEncoding } from './legacy-encoding.ts'

const FILES: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'Artikel;Stück\nSchraube – 5 €;3'],
  ['windows-1252', 'Item;Qty\nCafé “Noir”;3\nJalapeño;2'],
  ['windows-1252', 'Código;Descripción;Almacén\nÑandú;Añejo;Región'],
  ['windows-1252', 'Artikel;Förändring;Lagerställe\nMåttband;3;Örebro'],
  ['windows-1252', 'Vöruhús;Staður\nÞorskur;Ísafjörður'],
  ['windows-1252', 'Item;Notes\nBolt;5 – 6 °C'],
  ['windows-1250', 'Indeks;Ilość;Przychód;Rozchód\nŚruba;3;1;0'],
  ['windows-1250', 'Symbol;Nazwa\nA1;Żarówka źródłowa'],
  ['windows-1250', 'Číslo;Množství;Příjem;Výdej\nŠroub;3;1;0'],
  ['windows-1250', 'Cikkszám;Mennyiség;Idő\nCső;3;délelőtt'],
  ['iso-8859-2', 'Indeks;Ilość;Źródło\nŚruba;3;Wieś'],
  ['koi8-r', 'Артикул;Количество;Дата\nБолт М8;3;2026'],
  ['windows-1251', 'Артикул;Количество;Дата\nБолт М8;3;2026'],
  ['windows-1251', 'SKU;Name\nA1;Гайка шестигранная'],
  ['windows-1251', 'SKU;Name\nA1;БОЛТ М8'],
  ['windows-1254', 'Ürün;Giriş;Çıkış\nAğırlık;3;1'],
  ['windows-1254', 'Stok;Depo\nKırmızı şişe;Kadıköy'],
  ['windows-1253', 'Κωδικός;Ποσότητα;Ημερομηνία\nΒίδα;3;1'],
  ['shift_jis', '品番,数量,日付,倉庫\nネジ,3,1,東京'],
  ['shift_jis', 'SKU,Name\nA1,六角ボルト'],
  ['gb18030', '物料编码,数量,日期,仓库\n螺栓,3,1,上海'],
  ['gb18030', 'SKU,Name\nA1,不锈钢螺栓和垫圈'],
  ['gb18030', 'item,库存\nA,3'],
  ['euc-kr', '품목코드,수량,일자,창고\n볼트,3,1,서울'],
  ['euc-kr', 'SKU,Name\nA1,스테인리스 볼트'],
  ['big5', '物料,數量,日期,倉庫\n螺栓,3,1,臺北'],
  ['ibm866', 'Артикул;Количество;Дата\nБолт М8;3;2026'],
  ['macintosh', 'Artikel;Stück\rPrüfung;3\rMünchen;2'],
  ['cp850', 'Artikel;Stück\nPrüfung für Köln;3'],
]

describe('the encoding of a file from before UTF-8', () => {
  it.each(FILES)('%s: %s', (encoding, text) => {
    const bytes = encoded(text, encoding)
    expect(legacyEncoding(bytes)).toBe(encoding)
    expect(decoderOf(encoding)(bytes, true)).toBe(text)
  })
})

describe('decoders', () => {
  it('know the 27 characters that Windows-1252 has more than Latin-1', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index))
    expect(decoderOf('windows-1252')(bytes, true)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ')
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'shift_jis', 'gb18030'])(
    '%s: characters that are cut between two pieces are whole',
    (encoding) => {
      const text = '数量 ü 日期,a'.replace('ü', encoding.startsWith('utf') ? 'ü😀' : 'x')
      const bytes = encoded(text, encoding)
      for (let cut = 0; cut <= bytes.length; cut++) {
        const decode = decoderOf(encoding)
        expect(decode(bytes.subarray(0, cut), false) + decode(bytes.subarray(cut), true)).toBe(text)
      }
    },
  )

  it.each([
    ['Latin1', 'windows-1252'],
    ['UTF8', 'utf-8'],
    ['sjis', 'shift_jis'],
    ['GBK', 'gb18030'],
    ['CP850', 'cp850'],
    ['klingon', null],
  ])('%s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding)
  })
})
