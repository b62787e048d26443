/** Goods that came back, and went from one shelf to another. */
import type { TypeWords } from './type-words.ts'

export const RETURNS_AND_TRANSFERS: readonly TypeWords[] = [
  {
    kind: 'return',
    goes: 'in',
    words: {
      en: `return; customer return; sales return; returned; refund; credit memo; rma; return to stock; restocked;
        goods returned; rejections in; return from customer; return in; customer credit; sales return receipt;
        sales credit memo; returns in; restock return; return receipt; customer returns; returns; refunded;
        refund receipt; returned by customer; credit note; returned to stock; return order; material return;
        undo sale`,
      de: `retoure; ruecksendung; rueckgabe; gutschrift; kundenretoure; ruecknahme; kundenrucksendung;
        rucklieferung kunde; retoure kunde; retouren; ruckgabe kunde; kundenrucklieferung; storno verkauf;
        ruckbuchung verkauf`,
      fr: `retour; retour client; avoir; retour de vente; retours; retour en stock; retour de client;
        retours clients; note de credit`,
      es: `devolucion; devolucion de cliente; devolucion de venta; abono; nota de credito; devoluciones;
        devolucion cliente; devolucion venta; devolucion sobre venta; devolucion de clientes;
        devolucion sobre ventas; devolucion en venta; nc cliente`,
      pt: `devolucao; devolucao de venda; retorno; devolucao de cliente; devolucoes; devolucao cliente;
        devolucao venda; retorno de cliente; devolucao de vendas`,
      it: `reso; reso da cliente; nota di credito; reso cliente; resi; reso clienti; reso da clienti; rientro;
        rientro merce; reso vendita; restituzione`,
      nl: `retour; klantretour; creditnota; retour klant; retouren; retour van klant; verkoopretour; creditfactuur;
        retourontvangst`,
      pl: `zwrot; zwrot od klienta; kfs; zwroty; zwrot klienta; zwrot sprzedazy; korekta sprzedazy;
        zwrot od odbiorcy; zw`,
      tr: `iade; satis iade; musteri iadesi; iade girisi; musteri iade; satis iadesi; iadeler; satistan iade;
        perakende iade`,
      cs: `vratka; vraceni; dobropis; reklamace; vraceni zbozi; vratka od zakaznika; vracene zbozi;
        dobropis zakaznik`,
      sv: `retur; kundretur; kreditnota; aterlamning; returer; kundretur in; retur fran kund; kreditfaktura;
        returnerad`,
      da: `retur; kundereturnering; kreditnota; kundereturn; retur fra kunde; returvarer; salgsretur;
        salgskreditnota`,
      hu: `visszaru; vevoi visszaru; visszavet; visszavetel; visszaruzas; jovairas; sztorno szamla;
        vevoi visszavet`,
      ru: `возврат; возврат от покупателя; возврат от клиента; возвраты; возврат товаров от покупателя;
        возврат на склад; возврат клиента; возврат товара`,
      ja: '返品; 売上返品; 返却入庫; 戻入; 返品入庫; 得意先返品; 返品受入; 客先返品; 売上返品入庫; 返却',
      zh: '退货; 销售退货; 客户退货; 退库; 退货入库; 销售退货入库; 退货单; 客退; 退料; 退货回库; 生产退料; 退料入库',
      ko: '반품; 판매반품; 반품입고; 고객반품; 매출반품; 반납; 반품처리; 환불',
    },
  },
  {
    kind: 'return',
    goes: 'out',
    words: {
      en: `vendor return; purchase return; return to vendor; rtv; return to supplier; debit memo; vendor credit;
        rejections out; return to seller; purchase return shipment; purchase credit memo; supplier return;
        vendor returns; return out; returns out; supplier credit; purchase returns; supplier returns;
        return to manufacturer`,
      de: `lieferantenretoure; ruecklieferung; retoure an lieferant; lieferantengutschrift; rucksendung lieferant;
        retoure lieferant; lieferantenrucksendung; einkaufsretoure`,
      fr: `retour fournisseur; retour au fournisseur; retours fournisseurs; avoir fournisseur; retour achat`,
      es: `devolucion a proveedor; devolucion de compra; devolucion proveedor; devolucion compra;
        devolucion al proveedor; devolucion sobre compra; devolucion a proveedores; devolucion sobre compras;
        devolucion en compra`,
      pt: `devolucao a fornecedor; devolucao de compra; devolucao fornecedor; devolucao ao fornecedor;
        devolucao compra; devolucao para fornecedor; devolucao de compras`,
      it: `reso a fornitore; reso fornitore; reso a fornitori; reso al fornitore; resi a fornitore; resi fornitori;
        reso acquisto`,
      nl: `retour leverancier; leveranciersretour; retour aan leverancier; inkoopretour; retour naar leverancier`,
      pl: 'zwrot do dostawcy; zd; zwrot dostawcy; zwrot zakupu; zwroty do dostawcy',
      tr: `alis iade; tedarikci iade; alistan iade; alis iadesi; tedarikciye iade; satici iade; iade cikisi`,
      cs: `vratka dodavateli; vraceni dodavateli; reklamace dodavateli; vratka dodavatel; vraceni dodavatel`,
      sv: 'leverantorsretur; retur till leverantor; retur leverantor; inkopsretur; retur ut',
      da: 'leverandorreturnering; retur til leverandor; retur leverandor; kobsretur; leverandorretur',
      hu: 'szallitoi visszaru; visszaru szallitonak; beszallitoi visszaru',
      ru: 'возврат поставщику; возврат товаров поставщику; возврат поставщикам; возврат товара поставщику',
      ja: '仕入返品; 仕入先返品; 仕入返品出庫; 返品出庫; 購買返品; 仕入先への返品',
      zh: '采购退货; 退供应商; 供应商退货; 采购退货出库; 退货出库; 退厂; 采购退货单; 退货给供应商; 退供',
      ko: '구매반품; 매입반품; 반품출고; 공급업체반품',
    },
  },
  {
    kind: 'transfer',
    goes: 'both',
    words: {
      en: `transfer; xfer; xfr; trf; trfr; move; movement; relocation; stock transfer; bin transfer; internal transfer; interbranch;
        rebin; transfers; relocate; location transfer; warehouse transfer; site transfer;
        inter warehouse transfer; store transfer; stock movement; internal move; direct transfer;
        intercompany transfer; change location; location change; reclass; reclassification; whse transfers;
        putaway transfer; stock transfer order`,
      de: `umlagerung; umbuchung; transfer; lagerumbuchung; bewegung; umlagern; umlagerungen; filialumlagerung;
        ortswechsel; platzumlagerung; lagerumlagerung; lager zu lager; transporte; platzwechsel`,
      fr: `transfert; mouvement interne; virement; deplacement; transferts; transfert de stock;
        transfert inter depot; transfert interne; transfert entre depots; mutation; transfert stock`,
      es: `traspaso; transferencia; traslado; movimiento interno; traslado entre almacenes; traspasos;
        transferencia entre almacenes; traspaso entre almacenes; traslados; transferencias; reubicacion;
        traspaso almacen; traspaso de almacen; cambio de ubicacion`,
      pt: `transferencia; movimentacao interna; remanejamento; transferencias; transferencia entre armazens;
        transferencia entre depositos; transferencia de estoque; movimentacao; transferencia interna;
        transferencia estoque`,
      it: `trasferimento; giroconto; movimento interno; spostamento; trasferimenti; trasferimento tra magazzini;
        trasferimento interno; passaggio tra magazzini; movimentazione interna; passaggio interno; giro merce`,
      nl: `overboeking; verplaatsing; transfer; interne verplaatsing; transfers; magazijntransfer; verplaatsen;
        tussen magazijnen; interne transfer; omboeking; filiaaltransfer; herlocatie`,
      pl: `przesuniecie; mm; przesuniecie miedzymagazynowe; transfer; przesuniecia; mm przesuniecie;
        przesuniecie wewnetrzne; przesuniecie magazynowe; zmiana lokalizacji; mm przesuniecie miedzymagazynowe`,
      tr: `transfer; depolar arasi transfer; ambar fisi; depo transferi; ambar transferi; transfer fisi;
        stok transferi; sube transferi; virman; depolararasi sevk; yer degisikligi`,
      cs: `prevod; presun; prevodka; presun mezi sklady; presun zbozi; prevod mezi sklady; presunuti;
        prevod skladu; premisteni; skladovy prevod`,
      sv: `omlagring; forflyttning; overforing; flytt; lageroverforing; flyttning; overflyttning; lagerflytt;
        intern flytt; omflyttning`,
      da: `flytning; overforsel; omflytning; omposteringer; overflytning; lageroverforsel; intern overforsel;
        lagerflytning; omplacering`,
      hu: `atadas; athelyezes; atraktarozas; atmozgatas; raktarkozi mozgas; atvezetes; raktarkozi;
        raktarkozi atadas; atkonyveles; raktarak kozotti mozgas; atvitel`,
      ru: `перемещение; перемещение товаров; внутреннее перемещение; перемещение между складами; перемещения;
        перемещение запасов; передача; внутренняя передача; переброска; перемещение товара`,
      ja: '移動; 振替; 在庫移動; 倉庫間移動; 転送; 倉庫移動; 在庫移管; 移管; 棚移動; ロケーション移動; 拠点間移動; 倉庫振替; 店舗間移動; ロケ移動; 移庫',
      zh: '调拨; 移库; 转移; 仓库调拨; 调拨单; 转仓; 移仓; 库间调拨; 内部调拨; 直接调拨; 仓库转移; 移位; 库存调拨; 移动; 店间调拨; 库内移动; 货位调整; 调库',
      ko: '이동; 창고이동; 이전; 재고이동; 이체; 대체; 창고간이동; 로케이션이동; 위치이동; 점간이동; 매장이동',
    },
  },
  {
    kind: 'transfer',
    goes: 'in',
    words: {
      en: `transfer in; rct tr; transfer receipt; trf in; moved in; received transfer; transfers in; inbound transfer;
        transfer in receipt; transfer received; move in; transferred in; in transfer; transfer to stock;
        interbranch in; stock transfer in; received from transfer; transfer inbound`,
      de: `umlagerung eingang; zugang umlagerung; umlagerung zugang; umlagerungszugang; umlagerungseingang;
        eingang umlagerung; umbuchung zugang`,
      fr: `transfert entrant; entree transfert; entree de transfert; transfert recu; transfert entree;
        reception transfert; entree par transfert`,
      es: `entrada por traspaso; traspaso entrada; entrada traslado; transferencia entrada;
        entrada por transferencia; traspaso de entrada; transferencia recibida; ingreso por traspaso;
        entrada traspaso; ingreso por transferencia; entrada por traslado; traslado entrada; traspaso recibido;
        entrada transferencia`,
      pt: `entrada por transferencia; transferencia entrada; transferencia recebida; entrada transferencia;
        transferencia de entrada; entrada de transferencia`,
      it: `trasferimento in entrata; carico da trasferimento; carico per trasferimento; trasferimento entrata;
        entrata da trasferimento; trasferimento in ingresso; trasferimento carico; carico trasferimento`,
      nl: 'transfer in; ontvangst transfer; overboeking in; transfer ontvangen; overboeking ontvangst',
      pl: `mm+; przyjecie mm; przesuniecie przychod; przesuniecie przyjecie; przyjecie mm przesuniecie;
        mm przychod; mm p; przesuniecie mm p`,
      tr: 'transfer giris; transfer girisi; depo transfer giris; transfer gelen',
      cs: 'prevod prijem; prevodka prijem; prijem prevodem; prevod na sklad; presun prijem',
      sv: 'omlagring in; overforing in; flytt in; lageroverforing in',
      da: 'flytning ind; overforsel ind; overflytning ind',
      hu: `atadas be; athelyezes be; atraktarozas be; raktarkozi bevet; raktarkozi be; raktarkozi bevetelezes;
        atmozgatas be`,
      ru: `перемещение приход; поступление по перемещению; перемещение поступление; перемещение получение;
        приход по перемещению; получение по перемещению; перемещение прием; приход перемещение`,
      ja: '移動入庫; 振替入庫; 移動受入; 移管入庫; 転送入庫; 移動入; 移動入荷; 倉庫間移動入庫',
      zh: '调拨入库; 调入; 移库入; 调拨入; 移仓入库; 转入; 移入; 移库入库; 调拨收货',
      ko: '이동입고; 대체입고; 이관입고; 창고이동입고; 전입',
    },
  },
  {
    kind: 'transfer',
    goes: 'out',
    words: {
      en: `transfer out; iss tr; transfer shipment; trf out; moved out; transfer issue; transfers out; outbound transfer;
        transferred out; transfer sent; move out; out transfer; interbranch out;
        stock transfer out; transfer outbound; transfer dispatch`,
      de: `umlagerung ausgang; abgang umlagerung; umlagerung abgang; umlagerungsabgang; umlagerungsausgang;
        ausgang umlagerung; umbuchung abgang`,
      fr: `transfert sortant; sortie transfert; sortie de transfert; transfert sortie; transfert emis;
        expedition transfert; transfert envoye; sortie par transfert`,
      es: `salida por traspaso; traspaso salida; salida traslado; transferencia salida; salida por transferencia;
        traspaso de salida; transferencia enviada; egreso por traspaso; salida traspaso;
        egreso por transferencia; salida por traslado; traslado salida; traspaso enviado; salida transferencia`,
      pt: `saida por transferencia; transferencia saida; transferencia enviada; saida transferencia;
        transferencia de saida; saida de transferencia`,
      it: `trasferimento in uscita; scarico per trasferimento; scarico trasferimento; trasferimento uscita;
        uscita per trasferimento; scarico da trasferimento; trasferimento scarico`,
      nl: 'transfer uit; verzending transfer; overboeking uit; transfer verzonden; overboeking verzending',
      pl: `mm-; wydanie mm; przesuniecie rozchod; przesuniecie wydanie; mm rozchod; mm w; przesuniecie mm w`,
      tr: 'transfer cikis; transfer cikisi; depo transfer cikis; transfer giden',
      cs: 'prevod vydej; prevodka vydej; vydej prevodem; prevod ze skladu; presun vydej',
      sv: 'omlagring ut; overforing ut; flytt ut; lageroverforing ut',
      da: 'flytning ud; overforsel ud; overflytning ud',
      hu: `atadas ki; athelyezes ki; atraktarozas ki; raktarkozi kivet; raktarkozi ki; raktarkozi kiadas;
        atmozgatas ki`,
      ru: `перемещение расход; отгрузка по перемещению; перемещение отгрузка; перемещение отправка;
        расход по перемещению; отправка по перемещению; расход перемещение; перемещение выдача`,
      ja: '移動出庫; 振替出庫; 移動払出; 移管出庫; 転送出庫; 移動出; 移動出荷; 倉庫間移動出庫',
      zh: '调拨出库; 调出; 移库出; 调拨出; 移仓出库; 转出; 移出; 移库出库; 调拨发货',
      ko: '이동출고; 대체출고; 이관출고; 창고이동출고; 전출',
    },
  },
]
