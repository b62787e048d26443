/** Corrections of the stock, and counts that set it. */
import type { TypeWords } from './type-words.ts'

export const CORRECTIONS: readonly TypeWords[] = [
  {
    kind: 'adjustment',
    goes: 'signed',
    words: {
      en: `adjustment; adjust; inventory adjustment; correction; stock adjustment; variance; discrepancy;
        cycle count; physical inventory; count difference; adjustments; adj; stock adj; adjustment qty;
        inventory adj; cycle count adjustment; count adjustment; stock correction; inventory correction;
        quantity adjustment; manual adjustment; stocktake adjustment; physical count adjustment;
        inventory count adjustment; reconciliation; manual correction; reconcile; manual update; correct;
        qty adjust; inventory qty adjust; stock count adjustment; physical adjustment; cycle count variance;
        inventory variance; stocktake variance; stktk adj; discrepancies; manual; amendment`,
      de: `korrektur; inventurdifferenz; bestandskorrektur; anpassung; differenz; ausgleich; bestandsanpassung;
        inventurkorrektur; bestandsdifferenz; korrekturbuchung; mengenkorrektur; lagerkorrektur;
        inventurbuchung; manuelle korrektur; berichtigung; bestandsberichtigung; korrekturen; differenzbuchung;
        inventurausgleich; inventurabweichung; zahldifferenz; manuell`,
      fr: `ajustement; correction; regularisation; ecart d inventaire; regul; ajustement de stock;
        ajustement inventaire; regularisation de stock; correction de stock; ajustements; correction stock;
        ecart inventaire; ajustement d inventaire; ecart de stock; reajustement; ajustement stock; corrections;
        ecart`,
      es: `ajuste; ajuste de inventario; correccion; diferencia inventario; regularizacion; ajustes;
        ajuste inventario; ajuste de stock; correccion de inventario; diferencia de inventario;
        regularizacion de stock; ajuste manual; ajuste por inventario; ajuste de existencias;
        diferencia inventario fisico; ajuste stock; diferencias; regularizacion inventario; ajuste por conteo;
        correcciones`,
      pt: `ajuste; ajuste de inventario; correcao; diferenca de inventario; acerto; ajustes; ajuste de estoque;
        ajuste estoque; acerto de estoque; ajuste inventario; correcao de estoque; acerto de inventario;
        ajuste manual; diferenca inventario; acertos; regularizacao; acerto estoque; correcao estoque`,
      it: `rettifica; rettifica inventariale; differenza inventario; aggiustamento; correzione; rettifiche;
        rettifica giacenza; rettifica di magazzino; rettifica inventario; rettifica magazzino;
        correzione inventario; rettifica manuale; differenze inventariali; variazione; rettifica di inventario;
        adeguamento; differenza inventariale; rettifica giacenze`,
      nl: `correctie; voorraadcorrectie; aanpassing; voorraadverschil; telverschil; correcties; voorraadaanpassing;
        inventarisatieverschil; telcorrectie; inventariscorrectie; handmatige correctie; tellingverschil;
        voorraadverschillen; aanpassingen; correctie voorraad; inventariscorrecties`,
      pl: `korekta; roznica inwentaryzacyjna; rozliczenie inwentaryzacji; korekty; korekta stanu;
        korekta inwentaryzacyjna; korekta ilosci; roznice inwentaryzacyjne; korekta magazynowa; regulacja;
        korekta stanu magazynowego; wyrownanie; roznica; korekta reczna`,
      tr: `duzeltme; sayim farki; stok duzeltme; fark; stok duzeltmesi; sayim duzeltme; envanter duzeltme;
        sayim farki fisi; duzeltme fisi; stok ayarlama; envanter farki; ayarlama; duzeltmeler; sayim sonucu;
        stok duzeltme fisi; envanter ayarlama`,
      cs: `korekce; inventurni rozdil; oprava; inventurni rozdily; oprava stavu; korekce stavu; uprava stavu;
        vyrovnani; korekce zasob; uprava zasob; uprava; rozdil; inventurni vyrovnani`,
      sv: `justering; inventeringsdifferens; lagerjustering; korrigering; lagersaldojustering; saldojustering;
        inventeringsjustering; lagerkorrigering; korrektion; rattning; differens; manuell justering;
        inventeringsdiff; korr; justering lager; lagerdifferens`,
      da: `regulering; korrektion; optaellingsdifference; lagerregulering; lagerkorrektion; beholdningsregulering;
        statusregulering; justering; optaellingsregulering; reguleringer; korrektioner; lagerjustering;
        manuel regulering; lagerdifference; korr`,
      hu: `korrekcio; leltarkulonbozet; leltarelteres; keszletkorrekcio; leltarkorrekcio; helyesbites;
        leltari kulonbozet; kezi korrekcio; modositas; keszletmodositas; leltarkulonbseg; kiigazitas;
        kulonbozet`,
      ru: `корректировка; корректировки; корректировка остатков; корректировка остатка; инвентаризационная разница;
        исправление; коррекция; корректировка запасов; корректировка по инвентаризации; ручная корректировка;
        пересортица; разница; корректировка регистров; отклонение`,
      ja: `調整; 在庫調整; 棚卸差異; 棚卸調整; 修正; 在庫修正; 数量調整; 棚卸修正; 補正; 在庫補正; 訂正; 調整入出庫; 棚卸差異調整; 手動調整; 棚差; 在庫訂正; 過不足調整; 在庫数調整;
        差異`,
      zh: '调整; 库存调整; 盘点差异; 库存修正; 数量调整; 盘点调整; 调整单; 库存更正; 差异调整; 手工调整; 形态转换; 修正; 差异; 损溢; 损益; 报损报溢; 手动调整; 更正',
      ko: '조정; 재고조정; 실사차이; 정정; 수량조정; 재고수정; 실사조정; 조정처리; 수동조정; 재고차이; 정정처리; 재고정정; 수정; 실사반영; 재고보정; 차이조정',
    },
  },
  {
    kind: 'adjustment',
    goes: 'in',
    words: {
      en: `positive adjustment; positive adjmt; positive adj; adjustment in; adjust in; adjustment increase;
        increase; stock increase; gain; surplus; overage; add; added; addition; additions; found; stock gain;
        inventory gain; adjust up; adjustment plus; count gain; inventory addition; stock added; adjustments in;
        plus adjustment; write on; write up; write in; stock found; adj in; inventory increase; adj increase;
        upward adjustment; adjustment positive; recovered; excess; overcount`,
      de: `positive korrektur; positive anpassung; zubuchung; mehrbestand; inventurplus; korrektur plus;
        bestandserhohung; inventurgewinn; korrektur zugang; inventurzugang; zubuchung korrektur;
        inventuruberschuss; uberbestand; positive bestandskorrektur; mehrmenge; plusbuchung; gefunden;
        hinzugefugt; erhohung`,
      fr: `ajustement positif; ajustement +; regularisation positive; surplus; excedent; gain; boni;
        correction positive; ajout; inventaire positif; ajustement entree; augmentation; regularisation entree;
        ecart positif; entree ajustement; ajout stock; trouve; boni inventaire; entree regul`,
      es: `ajuste positivo; ajuste de entrada; ajuste entrada; sobrante; ajuste por sobrante; ajuste al alza;
        entrada por ajuste; excedente; sobrantes; incremento; ajuste de inventario positivo; aumento;
        ingreso por ajuste; ajuste +; ajuste inventario positivo; ajuste por entrada; entrada ajuste;
        ajuste de mas; encontrado; sobrante de inventario; ajuste ingreso; diferencia positiva`,
      pt: `ajuste positivo; ajuste de entrada; ajuste entrada; sobra; entrada por ajuste; acerto de entrada;
        sobra de inventario; excedente; acerto positivo; ajuste a maior; entrada ajuste; acrescimo; aumento;
        encontrado; acerto entrada`,
      it: `rettifica positiva; rettifica in aumento; eccedenza; aumento; carico per rettifica; rettifica di carico;
        rettifica carico; rettifica in piu; eccedenza inventariale; carico rettifica;
        rettifica positiva inventario; incremento; rettifica inventariale positiva; carico inventario;
        ritrovato; differenza positiva`,
      nl: `positieve correctie; correctie plus; meer; surplus; positieve aanpassing; correctie bij; overschot;
        bijboeken; positieve mutatie; toename; gevonden; correctie in; positief verschil;
        positieve voorraadcorrectie; toevoeging`,
      pl: `korekta dodatnia; nadwyzka; korekta plus; zwiekszenie; nadwyzki; pozytywna korekta; zwiekszenie stanu;
        nadwyzka inwentaryzacyjna; korekta in plus; przychod korekta; korekta zwiekszajaca; dodano; znaleziono;
        korekta na plus`,
      tr: `sayim fazlasi; arttirma; pozitif duzeltme; fazla; stok arttirma; giris duzeltme; sayim fazlasi fisi;
        duzeltme girisi; fazlalik; pozitif ayar; artis; bulunan; eklendi; stok artisi; arti duzeltme`,
      cs: `prebytek; inventurni prebytek; kladna korekce; navyseni; kladny rozdil; prebytky; zvyseni; nalezeno;
        navyseni stavu; pridano; kladna uprava`,
      sv: `positiv justering; okning; plusjustering; overskott; positiv korrigering; justering plus; okat; hittat;
        tillagg; positiv differens; lagerokning; inventeringsvinst; justering upp`,
      da: `opregulering; positiv regulering; lageropregulering; overskud; forogelse; positiv justering; fundet;
        tilfojet; regulering op; plusregulering; positiv korrektion`,
      hu: `tobblet; leltartobblet; pozitiv korrekcio; leltari tobblet; pozitiv elteres; noveles; keszletnoveles;
        korrekcio plusz; novekedes; talalt; hozzaadas; plusz korrekcio`,
      ru: `излишек; излишки; оприходование излишков; положительная корректировка; увеличение;
        оприходование товаров; корректировка плюс; излишек по инвентаризации; оприходование по инвентаризации;
        добавление; найдено; корректировка в плюс; прочее оприходование; корректировка увеличение`,
      ja: '棚卸増; 調整増; 調整入庫; 増加; 棚卸差益; 在庫増; 調整プラス; 増; 増加調整; 在庫増加; 棚卸過剰; プラス調整; 棚卸入庫; 発見; 追加; 棚卸益; 過剰',
      zh: '盘盈; 盘盈入库; 调增; 报溢; 增加; 盘盈单; 溢余; 库存增加; 调整增加; 报溢入库; 盘盈入库单; 调整入库; 溢出; 报溢单; 调整入; 库存调增; 新增',
      ko: '재고증가; 증가; 조정입고; 실사증가; 증가조정; 재고조정증가; 실사잉여; 조정증가; 과잉; 재고조정입고; 플러스조정; 추가; 실사과잉; 발견',
    },
  },
  {
    kind: 'adjustment',
    goes: 'out',
    words: {
      en: `negative adjustment; negative adjmt; negative adj; adjustment out; adjust out; adjustment decrease;
        decrease; stock decrease; shortage; short; missing; reduction; reduce; subtract; deduct; deduction;
        lost; stock loss; inventory loss; adjust down; adjustment minus; count loss; inventory reduction;
        adjustments out; minus adjustment; adj out; inventory decrease; adj decrease; downward adjustment;
        adjustment negative; undercount; removed; remove; reductions; deductions; subtraction; delete stock`,
      de: `negative korrektur; negative anpassung; fehlmenge; minderbestand; inventurminus; korrektur minus;
        bestandsminderung; inventurverlust; korrektur abgang; inventurabgang; fehlbestand;
        negative bestandskorrektur; mindermenge; minusbuchung; abbuchung; verringerung; inventurfehlmenge;
        fehlt; entfernt`,
      fr: `ajustement negatif; ajustement -; regularisation negative; manquant; manquants; mali;
        correction negative; inventaire negatif; ajustement sortie; diminution; regularisation sortie;
        ecart negatif; sortie ajustement; mali inventaire; retrait; reduction; perdu; sortie regul`,
      es: `ajuste negativo; ajuste de salida; ajuste salida; faltante; ajuste por faltante; ajuste a la baja;
        salida por ajuste; faltantes; decremento; ajuste de inventario negativo; disminucion; egreso por ajuste;
        ajuste -; ajuste inventario negativo; ajuste por salida; salida ajuste; ajuste de menos; extravio;
        faltante de inventario; ajuste egreso; diferencia negativa`,
      pt: `ajuste negativo; ajuste de saida; ajuste saida; falta; saida por ajuste; acerto de saida;
        falta de inventario; extravio; acerto negativo; ajuste a menor; saida ajuste; decrescimo; reducao;
        diminuicao; acerto saida`,
      it: `rettifica negativa; rettifica in diminuzione; ammanco; diminuzione; scarico per rettifica;
        rettifica di scarico; rettifica scarico; rettifica in meno; mancanza; scarico rettifica;
        rettifica negativa inventario; decremento; rettifica inventariale negativa; scarico inventario;
        smarrito; differenza negativa; ammanchi; riduzione`,
      nl: `negatieve correctie; correctie min; tekort; negatieve aanpassing; correctie af; manco; afboeken;
        negatieve mutatie; correctie uit; negatief verschil; negatieve voorraadcorrectie; vermindering`,
      pl: `korekta ujemna; niedobor; korekta minus; zmniejszenie; niedobory; negatywna korekta; zmniejszenie stanu;
        niedobor inwentaryzacyjny; korekta in minus; rozchod korekta; korekta zmniejszajaca; manko; usunieto;
        korekta na minus`,
      tr: `sayim eksigi; azaltma; negatif duzeltme; eksik; stok azaltma; cikis duzeltme; sayim eksigi fisi;
        duzeltme cikisi; eksiklik; negatif ayar; azalis; kaybolan; stok azalisi; eksi duzeltme; noksan;
        sayim noksani`,
      cs: `manko; inventurni manko; zaporna korekce; snizeni; zaporny rozdil; chybejici; manka; ztraceno;
        snizeni stavu; odebrano; zaporna uprava`,
      sv: `negativ justering; minskning; minusjustering; brist; negativ korrigering; justering minus; minskat;
        saknas; avdrag; negativ differens; lagerminskning; inventeringsforlust; justering ned; manko`,
      da: `nedregulering; negativ regulering; lagernedregulering; manko; formindskelse; negativ justering; mangler;
        fjernet; regulering ned; minusregulering; negativ korrektion; bortkommet`,
      hu: `hiany; leltarhiany; negativ korrekcio; leltari hiany; negativ elteres; csokkentes; keszletcsokkentes;
        korrekcio minusz; csokkenes; elveszett; eltavolitas; minusz korrekcio`,
      ru: `недостача; недостачи; отрицательная корректировка; уменьшение; корректировка минус;
        недостача по инвентаризации; списание по инвентаризации; списание недостачи; удаление;
        корректировка в минус; корректировка уменьшение; убыль`,
      ja: '棚卸減; 調整減; 調整出庫; 減少; 棚卸差損; 在庫減; 調整マイナス; 減; 減少調整; 在庫減少; 棚卸不足; マイナス調整; 棚卸出庫; 不足; 棚卸損; 差引',
      zh: '盘亏; 盘亏出库; 调减; 减少; 盘亏单; 短缺; 库存减少; 调整减少; 缺损; 盘亏出库单; 调整出库; 调整出; 库存调减; 短少; 扣减',
      ko: '재고감소; 감소; 조정출고; 실사감소; 감소조정; 재고조정감소; 실사부족; 조정감소; 부족; 재고조정출고; 마이너스조정; 차감',
    },
  },
  {
    kind: 'adjustment',
    goes: 'level',
    words: {
      en: `count; stock count; stocktake; physical count; inventory; set; recount; stock reconciliation; verified;
        edit; set quantity; set stock; physical stock; cycle counted; counted; opname; stock opname;
        update quantity; inventory count; inventory set; set to; quantity update; physical count entry;
        on hand set; inventory update; level; stock level set`,
      de: `inventur; zaehlung; bestandsaufnahme; istbestand; zahlbestand; stichtagsinventur; bestand gesetzt;
        bestand setzen; zahlung bestand; inventurbestand; gezahlt; bestandszahlung; zaehlung inventur`,
      fr: `inventaire; comptage; inventaire physique; comptage physique; inventaire tournant; stock compte; compte;
        prise d inventaire`,
      es: `conteo; toma de inventario; inventario fisico; recuento; inventario; conteo fisico; conteo ciclico;
        recuento fisico; toma fisica; levantamiento; conteo inventario; toma fisica de inventario`,
      pt: `contagem; inventario fisico; inventario; contagem fisica; contagem ciclica; balanco;
        contagem de estoque; contagem estoque`,
      it: `inventario; conta fisica; conteggio; conta; inventario fisico; inventario rotativo; conta inventariale;
        conta ciclica; giacenza rilevata`,
      nl: `telling; inventarisatie; inventaris; voorraadtelling; telling voorraad; geteld; inventarisatie telling;
        tellen`,
      pl: `spis; inwentura; inwentaryzacja; remanent; spis z natury; inwentaryzacja spis; liczenie; policzono;
        remanent spis`,
      tr: 'sayim; stok sayimi; sayim fisi; fiziki sayim; envanter sayimi; sayim girisi; envanter',
      cs: 'inventura; inventarizace; inventurni stav; fyzicka inventura; spocitano; sčítání',
      sv: 'inventering; rakning; lagerinventering; inventerat; raknat; fysisk inventering',
      da: 'optaelling; status; lageroptaelling; optalt; lagerstatus; fysisk optaelling',
      hu: `leltar; leltarozas; leltari szamlalas; fizikai leltar; leltarfelvetel; szamlalas; leltar szamlalas`,
      ru: `инвентаризация; пересчет; пересчёт; фактический остаток; инвентаризация товаров на складе;
        установка остатков; пересчет остатков; установка остатка; подсчет`,
      ja: '棚卸; 実棚; 棚卸入力; 実地棚卸; 循環棚卸; 棚卸し; 在庫設定; 棚卸実施',
      zh: '盘点; 实盘; 盘点单; 库存盘点; 实地盘点; 循环盘点; 盘存; 盘库; 抽盘; 设置库存',
      ko: '실사; 재고실사; 실지재고; 실사입력; 순환실사; 재고조사; 실사등록; 재고설정',
    },
  },
]
