/**
 * What languages look like in files: their letters beyond ASCII, and words of headers and types that hold such letters.
 * An encoding is right when words of one language come out of it.
 */

export interface Language {
  readonly letters: string
  /** In lower case, each with a letter beyond ASCII. */
  readonly words: readonly string[]
  /** What could be this or a language that more people write is the other. */
  readonly rare?: boolean
}

const words = (text: string): readonly string[] => text.trim().split(/ +/)

export const LANGUAGES: Readonly<Record<string, Language>> = {
  german: {
    letters: 'äöüÄÖÜß',
    words: words(
      'stück stückzahl für über gültig größe übertrag zugänge abgänge rückgabe rücklieferung eröffnungssaldo ' +
        'zählung empfänger verfügbar prüfung geändert veränderung maßeinheit straße köln münchen',
    ),
  },
  french: {
    letters: 'àâæçéèêëîïôœùûüÀÂÇÉÈÊËÎÏÔŒÙÛ',
    words: words(
      'quantité qté réf référence désignation libellé entrée entrées dépôt entrepôt unité numéro société créé matière ' +
        'expédié réception opération n° prélèvement contrôle pièce pièces reçu',
    ),
  },
  spanish: {
    letters: 'áéíóúüñÁÉÍÓÚÑ¿¡ºª',
    words: words(
      'código artículo descripción almacén ubicación depósito número devolución producción variación ' +
        'operación localización región añadir año núm',
    ),
  },
  portuguese: {
    letters: 'áâãàçéêíóôõúÁÂÃÀÇÉÊÍÓÔÕÚºª',
    words: words(
      'código saída saídas descrição armazém depósito localização número devolução movimentação lançamento variação ' +
        'produção operação referência endereço não',
    ),
  },
  italian: {
    letters: 'àèéìòùÀÈÉÌÒÙ',
    words: words('quantità unità qtà disponibilità città già più è'),
  },
  nordic: {
    letters: 'åäöæøéÅÄÖÆØÉ',
    words: words(
      'mängd förändring lagerställe tillgång ändring rörelsedatum bokföringsdatum källa mål från på för ' +
        'mængde bogføringsdato bevægelse ændring overført måned år määrä päivä päivämäärä ',
    ),
  },
  icelandic: { letters: 'áéíóúýðþæöÁÉÍÓÚÝÐÞÆÖ', rare: true, words: words('vörunúmer fjöldi staður vöruhús') },
  polish: {
    letters: 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
    words: words(
      'ilość przychód rozchód wartość przyjęcie przyjęcia sprzedaż zakład artykuł półka źródło' +
        ' składowania miesiąc księgowania dzień wpływ wejście wyjście',
    ),
  },
  czech: {
    letters: 'áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽľĺŕôäĽÔÄ',
    words: words(
      'množství příjem výdej zboží číslo položka zůstatek umístění počet skladová účtování změna úbytek přírůstek ' +
        'název množstvo príjem výdaj dátum',
    ),
  },
  hungarian: {
    letters: 'áéíóöőúüűÁÉÍÓÖŐÚÜŰ',
    words: words(
      'mennyiség cikkszám megnevezés dátum raktár készlet bevétel kiadás egység idő bizonylatszám vevő szállító',
    ),
  },
  romanian: {
    letters: 'ăâîşţșțĂÂÎŞŢȘȚ',
    words: words('ieşire ieşiri ieșire intrări mişcare mişcări înregistrării bucăţi'),
  },
  'south slavic': { letters: 'čćđšžČĆĐŠŽ', words: words('količina šifra skladište ') },
  turkish: {
    letters: 'çğıöşüâîÇĞİÖŞÜ',
    words: words(
      'çıkış giriş ürün açıklama işlem çıkan fiş sayım satış alış mağaza ağırlık' +
        'açılış şube üretim miktarı adı',
    ),
  },
  russian: {
    letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯіїєґІЇЄҐ№',
    words: words(
      'количество кол артикул код товар товара номенклатура склад дата приход расход остаток документ единица ед шт ' +
        'наименование материал поступление списание перемещение операция движение итого номер цена сумма кількість залишок ' +
        'прихід видаток назва',
    ),
  },
  greek: {
    letters: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ',
    words: words(
      'ποσότητα κωδικός ημερομηνία αποθήκη περιγραφή είδος κίνηση υπόλοιπο εισαγωγή εξαγωγή μονάδα τιμή',
    ),
  },
  japanese: {
    letters: '',
    words: words(
      '品番 品名 品目 品目コード 商品コード 商品名 数量 日付 入庫 出庫 倉庫 在庫 在庫数 単位 伝票番号 移動 区分 金額 入庫数 出庫数 受入 払出',
    ),
  },
  'simplified chinese': {
    letters: '',
    words: words(
      '物料 物料编码 物料名称 数量 日期 仓库 入库 出库 库存 单位 单据编号 商品编码 货号 规格 类型 结存 名称 金额 备注 入库数量 出库数量',
    ),
  },
  'traditional chinese': {
    letters: '',
    words: words(
      '物料 數量 日期 倉庫 入庫 出庫 庫存 單位 單據編號 商品編號 貨號 規格 類型 結存 名稱 金額 備註 品號 品名 料號',
    ),
  },
  korean: {
    letters: '',
    words: words(
      '품목 품목코드 품번 품명 수량 일자 날짜 창고 입고 출고 재고 단위 입고수량 출고수량 구분 전표번호 거래처 금액 비고',
    ),
  },
}
