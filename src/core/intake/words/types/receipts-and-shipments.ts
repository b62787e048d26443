/** Goods that came in from outside, and went out to customers. */
import type { TypeWords } from './type-words.ts'

export const RECEIPTS_AND_SHIPMENTS: readonly TypeWords[] = [
  {
    kind: 'receipt',
    goes: 'in',
    words: {
      en: `receipt; goods receipt; gr; received; receive; purchase; po receipt; inbound; in; incoming;
        delivery received; stock in; check in; grn; buy; purchase receipt; purchase invoice; goods received;
        goods in; goods inward; receiving; inward; inwards; inbound shipment; receipts; purchases;
        stock received; material receipt; vendor receipt; supplier delivery; asn receipt;
        received from supplier; recv; rcv; rcvd; rcpt; rcpts; rct; purchase order; po; credit; delivery in; stock receipt; restock from supplier`,
      de: `wareneingang; we; zugang; eingang; einkauf; lieferung erhalten; einlagerung; lagerzugang; bestellzugang;
        zugang lager; lieferanteneingang; bestellung eingang; wareneingang bestellung; zugebucht;
        eingangslieferschein; wareneingang lieferant; einkauf eingang; warenzugang; ein`,
      fr: `reception; entree; achat; entree stock; entree fournisseur; livraison fournisseur; entree de stock;
        entree en stock; bon de reception; approvisionnement; reception fournisseur; entree marchandises; appro;
        reception marchandises; achats; entrees; reception commande`,
      es: `recepcion; entrada; compra; ingreso; entrada mercancias; entrada de mercancias; alta;
        recepcion de compra; entrada por compra; entradas; entrada de almacen; entrada almacen;
        entrada por recepcion; recepcion de mercancia; compras; ingreso por compra; entrada compra;
        recepcion mercancia; ingresos; nota de ingreso; entrada de mercancia`,
      pt: `recebimento; recepcao; entrada; compra; entrada de mercadorias; nota de entrada; entrada por compra;
        entradas; entrada estoque; entrada de estoque; recebimento de mercadoria; compras; entrada compra;
        entrada nf; recebimento de mercadorias; nf entrada`,
      it: `ricevimento; entrata; carico; acquisto; entrata merci; arrivo; carico da fornitore; carico da acquisto;
        carico magazzino; carico per acquisto; entrate; ddt entrata; carico merce; ricevimento merci; carichi;
        acquisti; carico acquisto; entrata da fornitore; arrivo merce`,
      nl: `ontvangst; goederenontvangst; inkoop; inkomend; binnenkomst; ingang; ontvangen; inkooporder ontvangst;
        bijboeking; ontvangst goederen; inslag; inkoopontvangst; bij; ingekocht; in`,
      pl: `przyjecie; pz; przychod; zakup; przyjecie zewnetrzne; dostawa; przyjecie pz; przyjecie towaru;
        przyjecie magazynowe; przyjecie na magazyn; dostawa zewnetrzna; przyjecie z zewnatrz;
        pz przyjecie zewnetrzne; przyjecie dostawy; in`,
      tr: `mal kabul; giris; alis; alim; satin alma; mal girisi; depo giris; irsaliye giris; alis irsaliyesi;
        satin alma girisi; alis faturasi; stok giris; giris fisi; stok girisi; mal alimi; mal kabulu;
        tedarikci girisi; alimlar; giren`,
      cs: `prijem; prijemka; nakup; naskladneni; prijem na sklad; prijem zbozi; nakup prijem; prijato;
        prijem od dodavatele; prijemka zbozi; naskladneno; pri`,
      sv: `inleverans; mottagning; inkop; ankomst; in; inleverans leverantor; inkopsleverans; varumottagning;
        mottagen; inlagrat; inkopsorder; inlev`,
      da: `varemodtagelse; modtagelse; kob; tilgang; indgang; varekob; indkob; kobsmodtagelse; modtaget;
        indkobsordre; tilgang lager; indlevering`,
      hu: `bevetelezes; bevetel; bevet; beszerzes; beerkezes; vetel; aruatvetel; beszallitas;
        beszallitoi bevetelezes; raktari bevetelezes; be; atvetel; vasarlas`,
      ru: `приход; поступление; поступление товаров; закупка; оприходование; приемка; приобретение;
        поступление товаров и услуг; приходная накладная; поступление от поставщика; приход товара; закуп;
        приемка товара; прием; принято; покупка; поступление на склад; приходный ордер;
        приходный ордер на товары; получено`,
      ja: '入庫; 入荷; 受入; 購入; 仕入; 購買入庫; 検収; 仕入入庫; 購入入庫; 入庫処理; 発注入庫; 入庫登録; 仕入れ; 入荷検品; 入; 購買受入; 通常入庫',
      zh: `入库; 采购入库; 收货; 收料; 进货; 外购入库; 采购; 到货; 入库单; 其他入库; 收货入库; 购入; 采购收货; 进仓; 入仓; 购进; 采购入库单; 收; 其他入库单; 进; 普通入库`,
      ko: '입고; 구매입고; 매입; 수령; 구매; 자재입고; 매입입고; 일반입고; 입고처리; 기타입고; 발주입고; 입하; 입',
    },
  },
  {
    kind: 'ship',
    goes: 'out',
    words: {
      en: `issue; iss; shpd; shpt; shpmt; goods issue; gi; shipment; shipped; ship; dispatch; despatch; out; outbound; delivery; stock out;
        outgoing; removal; stock reduction; issue out; sales shipment; goods out; issued; issues; shipments;
        stock issue; exit; outward; outwards; outbound shipment; customer shipment; delivery note; despatched;
        dispatched; material issue to customer; picked and shipped; delivery out; released out; withdrawal;
        withdraw; customer delivery; order shipment; fulfillment; fulfilment; fulfilled`,
      de: `warenausgang; wa; abgang; ausgang; versand; lieferung; entnahme; auslagerung; lagerabgang;
        warenausgang lieferung; lieferschein; kundenlieferung; auslieferung; versandt; ausgangslieferschein;
        warenabgang; ausgebucht; aus; versendet; ausgeliefert; entnommen`,
      fr: `sortie; expedition; livraison; sortie stock; envoi; sortie client; sortie de stock; bon de livraison;
        expedition client; sorties; sortie marchandises; livraison client; bon de sortie; prelevement sortie;
        expeditions; sortie magasin`,
      es: `salida; expedicion; envio; despacho; entrega; egreso; salida mercancias; baja; remision;
        salida por venta; salidas; salida de almacen; salida almacen; entrega a cliente; envio a cliente;
        despachos; nota de salida; salida de mercancia; vale de salida; egresos; nota de egreso;
        guia de remision`,
      pt: `saida; expedicao; envio; entrega; saida de mercadorias; nota de saida; baixa; remessa; saida por venda;
        saidas; saida estoque; saida de estoque; saida de mercadoria; expedicao cliente; entrega cliente;
        nf saida; dispensacao; saida nf`,
      it: `uscita; scarico; spedizione; consegna; uscita merci; prelievo; scarico per vendita; uscite; ddt uscita;
        scarico magazzino; scarico vendita; consegna cliente; spedizione cliente; scarichi; uscita di magazzino;
        evasione ordine; scarico per consegna`,
      nl: `uitgifte; verzending; uitgaand; levering; uitslag; goederenuitgifte; afboeking; verzonden; pakbon;
        uitgeleverd; geleverd; af; uit; magazijnuitgifte; uitlevering; uitboeking`,
      pl: `wydanie; wz; rozchod; wysylka; wydanie zewnetrzne; wydanie z magazynu; wydanie wz; wydanie towaru;
        wydanie magazynowe; wydanie na zewnatrz; wydano; wz wydanie zewnetrzne; wydanie odbiorcy; out;
        wydanie do klienta`,
      tr: `cikis; sevk; sevkiyat; mal cikisi; gonderim; depo cikis; teslimat; sevk irsaliyesi; stok cikis;
        cikis fisi; stok cikisi; sevk edildi; musteri sevkiyati; gonderi; cikan`,
      cs: `vydej; vydejka; expedice; odeslani; vyskladneni; dodavka; vydej zbozi; vydano; dodaci list;
        vydej zakaznikovi; expedovano; vyd; vyskladneno`,
      sv: `utleverans; utlastning; leverans; uttag; ut; utleverans kund; plockat ut; utlev; leverans till kund;
        skickad; utlastat; uttaget; levererat`,
      da: `afsendelse; levering; udgang; udlevering; afgang; varesalg levering; varelevering; folgeseddel; afsendt;
        udleveret; forsendelse; salgslevering`,
      hu: `kiadas; kiado; ki; kiszallitas; kivet; kivetelezes; szallitas; raktari kiadas; kiszallitva; kitarolas;
        aruki adas; szallitolevel; kiszallitasra`,
      ru: `расход; отгрузка; выдача; выбытие; отпуск; расходная накладная; отгрузка клиенту; отгружено;
        отпуск товара; выдано; расходный ордер; расход товара; доставка; расходный ордер на товары;
        отгрузка товара; отгрузка покупателю`,
      ja: '出庫; 出荷; 払出; 納品; 売上出荷; 出庫処理; 出荷処理; 出荷出庫; 通常出庫; 出庫登録; 出; 納品出庫; 受注出荷; 受注出庫',
      zh: '出库; 发货; 发料; 其他出库; 出货; 配送; 出库单; 发货出库; 销售发货; 出仓; 发出; 发; 其他出库单; 出; 普通出库; 配送出库; 发货单',
      ko: '출고; 출하; 납품; 불출; 반출; 판매 출고; 일반출고; 출고처리; 기타출고; 납품출고; 출하처리; 출; 배송; 출하출고',
    },
  },
  {
    kind: 'sale',
    goes: 'out',
    words: {
      en: `sale; sales; sold; sales order; pos; invoice; sales receipt; cash sale; sell; sales invoice; pos sale;
        retail sale; sell through; sales issue; pos invoice; ecommerce sale; online sale; checkout; web sale;
        sale order; so; purchase by customer; counter sale; customer order; sales shipment pos`,
      de: `verkauf; vk; umsatz; kasse; rechnung; verkaufslieferung; verkauft; barverkauf; kassenverkauf;
        kundenrechnung; onlineverkauf; verkaufsrechnung; abverkauf`,
      fr: `vente; facture; vente caisse; ticket; ventes; vente comptoir; vente client; vendu; ticket de caisse;
        facture client; vente magasin`,
      es: `venta; factura; ticket; venta mostrador; remision de venta; ventas; venta de mostrador; vendido;
        factura de venta; venta cliente; venta pos; salida venta; boleta`,
      pt: `venda; fatura; nota fiscal; venda balcao; vendas; venda cliente; vendido; venda pdv; cupom fiscal;
        venda de mercadoria`,
      it: `vendita; fattura; scontrino; corrispettivo; vendite; vendita banco; vendita al banco; venduto;
        vendita cliente; fattura di vendita; corrispettivi`,
      nl: 'verkoop; factuur; kassa; verkocht; verkopen; verkoopfactuur; kassaverkoop; winkelverkoop',
      pl: `sprzedaz; fs; paragon; faktura; pa; sprzedaz detaliczna; sprzedaz hurtowa; faktura sprzedazy; fv;
        sprzedano; faktura vat; sprzedaz wz`,
      tr: `satis; fatura; perakende satis; satis irsaliyesi; satislar; satis faturasi; magaza satisi; satildi;
        toptan satis`,
      cs: 'prodej; prodejka; faktura; trzba; prodano; prodej zbozi; faktura vydana; maloobchodni prodej',
      sv: 'forsaljning; salt; faktura; kassa; forsald; kontantforsaljning; butiksforsaljning; kundfaktura',
      da: 'salg; faktura; kasse; salgsordre; solgt; kontantsalg; butikssalg; salgsfaktura',
      hu: 'eladas; ertekesites; szamla; nyugta; kiskereskedelmi eladas; vevoi szamla; elado',
      ru: `продажа; реализация; реализация товаров; чек; розничная продажа; продажи; розница;
        реализация товаров и услуг; отчет о розничных продажах; чек ккм; продано`,
      ja: '売上; 販売; 販売出庫; 売上計上; 店舗販売; 販売済; 売上伝票; 店頭販売',
      zh: '销售; 销售出库; 零售; 销货; 销售出库单; 零售出库; 售出; 门店销售; 销售单; 零售单',
      ko: '판매; 매출; 판매처리; 매출출고; 소매판매; 판매완료',
    },
  },
]
