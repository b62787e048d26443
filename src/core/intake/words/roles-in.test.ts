import { describe, expect, it } from 'vitest'
import { languageOf, rolesIn } from './roles-in.ts'

const firsts = (headers: string) => rolesIn(headers.split(';')).map((guesses) => guesses[0]?.role ?? null)

describe('rolesIn', () => {
  it.each([
    ['Fecha;Nombre;Cantidad;Almacén', ['date-happened', 'item-text', 'quantity', 'location']],
    ['Date;Nombre;Magasin;Utilisateur', ['date-happened', 'quantity', 'location', 'user']],
    ['Data;Articolo;Da;A;Quantità', ['date-happened', 'item', 'from', 'to', 'quantity']],
    ['Date;Article;De;À;Quantité', ['date-happened', 'item', 'from', 'to', 'quantity']],
    ['Date;Item;In;Out;Balance', ['date-happened', 'item', 'quantity-in', 'quantity-out', 'balance-after']],
    ['Data;Towar;Ilość;Magazyn;Stan', ['date-happened', 'item', 'quantity', 'location', 'balance-after']],
    [
      'Fecha;Entradas Cantidad;Entradas Total;Salidas Cantidad;Salidas Total',
      ['date-happened', 'quantity-in', 'amount', 'quantity-out', 'amount'],
    ],
    ['Date;Article;Dépôt;Quantité', ['date-happened', 'item', 'location', 'quantity']],
    ['日付;品番;入庫;出庫;在庫', ['date-happened', 'item', 'quantity-in', 'quantity-out', 'balance-after']],
    [
      'Fecha;Concepto;Entradas;Salidas;Saldo',
      ['date-happened', 'type', 'quantity-in', 'quantity-out', 'balance-after'],
    ],
  ])('%s', (headers, roles) => {
    expect(firsts(headers)).toEqual(roles)
  })

  it('takes a short preposition for an end only beside the other', () => {
    const [, alone] = rolesIn(['Data', 'A', 'Quantità'])
    expect(alone.every(({ strength }) => strength < 0.3)).toBe(true)
  })

  it('is in the order of the headers, each role once', () => {
    for (const guesses of rolesIn(['Datum', 'Artikel', 'Menge', '', 'Foo'])) {
      expect(new Set(guesses.map(({ role }) => role)).size).toBe(guesses.length)
    }
  })
})

describe('languageOf', () => {
  it.each([
    ['Artikelnummer;Menge;Buchungsdatum;Lagerort', 'de'],
    ['Fecha;Artículo;Cantidad;Almacén', 'es'],
    ['Data;Artigo;Quantidade;Armazém', 'pt'],
    ['Data;Articolo;Quantità;Magazzino', 'it'],
    ['Datum;Artikel;Aantal;Magazijn', 'nl'],
    ['Data;Towar;Ilość;Magazyn', 'pl'],
    ['Tarih;Stok Kodu;Miktar;Depo', 'tr'],
    ['Datum;Zboží;Množství;Sklad', 'cs'],
    ['Datum;Artikelnr;Antal;Lagerställe', 'sv'],
    ['Dato;Varenr.;Antal;Lokation', 'da'],
    ['Dátum;Cikkszám;Mennyiség;Raktár', 'hu'],
    ['Дата;Номенклатура;Количество;Склад', 'ru'],
    ['日付;品番;数量;倉庫', 'ja'],
    ['日期;物料编码;数量;仓库', 'zh'],
    ['일자;품번;수량;창고', 'ko'],
    ['Date;Item;Quantity;Warehouse', 'en'],
  ])('%s', (headers, language) => {
    expect(languageOf(headers.split(';'))[0]).toBe(language)
  })
})
