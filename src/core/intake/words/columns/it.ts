/** What columns are called in Italian. */
import type { RoleWords } from '../lists/role-words.ts'

export const IT: RoleWords = {
  item: `codice~; codice articolo; cod articolo; articolo; prodotto; codice prodotto; riferimento articolo;
    codice a barre; materiale; cod art; cod prodotto; codice art; codice materiale; sku; ean; rif articolo;
    numero articolo; nr articolo; no articolo; barcode; cod barre; id prodotto; id articolo; cod; art;
    materiale codice; codice interno; codice fornitore articolo~; riferimento~; farmaco; minsan; aic`,
  'item-text': `descrizione; definizione; denominazione; descrizione articolo; descrizione prodotto; descr articolo;
    descr; nome prodotto; nome articolo; nome~; definizione materiale; desc articolo; descrizione materiale;
    desc`,
  variant: 'variante; taglia; colore; cod variante',
  site: `divisione; stabilimento; sede~; filiale~; sito~; azienda; societa; codice stabilimento; cod divisione;
    impianto; cod filiale; unita locale; codice filiale`,
  location: `magazzino; ubicazione~; deposito~; posizione~; negozio~; filiale~; cod magazzino; codice magazzino; mag;
    nome magazzino; descrizione magazzino; cod deposito; punto vendita; reparto~; magazzino codice; dep;
    cod mag; cod ubicazione~; farmacia`,
  bin: `ubicazione; posizione; locazione; scaffale; cella; corsia; codice ubicazione; locazione magazzino;
    cod collocazione; collocazione; ripiano; vano; posto; cod locazione`,
  'bin-area': 'zona; area; settore; reparto~',
  from: `da~; dal~; origine~; magazzino origine; ubicazione di origine; provenienza~; magazzino partenza`,
  to: 'a~; al~; destinazione~; magazzino destinazione; ubicazione di destinazione; magazzino arrivo',
  package: 'pallet; bancale; collo; unita di carico; imballo',
  quantity: `quantita; qta; movimento~; pezzi; variazione~; quantita movimento; qta movimentata; qta mov; quant;
    quantita movimentata; delta; qta movimento; q; movimentazione; nr pezzi; pz; differenza;
    differenza quantita; unita~; quantita completata; n pezzi; variazione giacenza; qta base; numero pezzi;
    quantitativo`,
  'quantity-in': `carico~; carichi; entrata~; entrate; ingresso~; quantita caricata; versamenti; qta carico; qta caricata;
    quantita carico; quantita entrata; qta entrata; entrate qta; carico qta; quantita ricevuta; qta ricevuta;
    ricevuto; acquisti; in entrata; ingressi; carichi qta; entrata quantita; totale carichi; totale entrate;
    dare~; resi~; produzione~; q carico; aumento`,
  'quantity-out': `scarico~; scarichi; uscita~; uscite; prelievo~; prelievi; venduto; quantita scaricata; qta scarico;
    qta scaricata; quantita scarico; quantita uscita; qta uscita; uscite qta; scarico qta; quantita venduta;
    qta venduta; consumi; consumo; vendite; consegnato; in uscita; spedito; scarichi qta; uscita quantita;
    totale scarichi; totale uscite; avere~; diminuzione; prelevato; q scarico; evaso~`,
  'quantity-other': `quantita residua; quantita ordinata; qta ordinata; quantita fatturata; quantita riservata; impegnato;
    ordinato; scorta minima; scorta massima; fabbisogno; quantita impegnata; quantita richiesta; colli; peso;
    qta richiesta; qta residua; qta impegnata; fattore conversione; confezioni; peso netto; peso lordo;
    punto riordino; quantita prevista; pezzi per confezione; impegni; disponibilita netta~`,
  'balance-after': `giacenza; saldo; esistenza; giacenza finale; rimanenza; progressivo; disponibilita; giacenza attuale;
    giacenza progressiva; esistenza finale; giac; saldo quantita; saldo qta; stock; giacenza dopo;
    quantita in giacenza; rimanenza finale; rimanenze; giac finale; saldo progressivo; disponibile~;
    nuova giacenza; giacenza contabile; giac attuale; progressivo giacenza; saldo finale; quantita finale;
    esist finale; giacenza risultante; residuo~`,
  'balance-before': `giacenza precedente; giacenza prima; saldo precedente; esistenza precedente; giacenza ante;
    giac precedente; quantita precedente`,
  level: `giacenza iniziale; esistenza iniziale; quantita contata; conteggio; giacenza fisica; inventario;
    qta contata; rilevato; giacenza rilevata; apertura; chiusura; utilizzo libero; saldo iniziale`,
  amount: `importo; valore~; totale~; controvalore; costo totale; imponibile; valore totale; valore giacenza;
    prezzo totale; sconto; iva; valore movimento; imp; valore carico; valore scarico; importo totale;
    totale riga; netto; lordo; valore magazzino; importo netto; ricavo; margine; valore rimanenza;
    costo del venduto; valore netto; importo in di`,
  'unit-cost': `costo unitario; costo~; costo medio; prezzo di costo; prezzo~; prezzo unitario; costo ultimo;
    costo standard; cmp; costo medio ponderato; costo acquisto; prezzo acquisto; prezzo vendita~;
    prezzo medio; prezzo di vendita~; valore unitario; pr unitario; prezzo unit; pu; costo unit;
    prz unitario`,
  currency: 'valuta; divisa; cod valuta',
  unit: `unita; um; udm; unita di misura; unita misura; unita base; unita di misura base; cod um;
    codice unita di misura; uom; ums; u di m; un mis`,
  'unit-other': 'unita acquisto; um acquisto; um ordine; um imballo; unita di vendita',
  'date-happened': `data; data movimento; data registrazione; data reg; data operazione; giorno; decorrenza~; data mov;
    data di registrazione; data del movimento; data ora; data di movimento; data transazione; data carico;
    data scarico; data vendita; data competenza; data contabile; data ricevimento; data spedizione;
    data consegna~; data effettiva; dt movimento; data uscita; data entrata; data inventario; data prelievo;
    data evento; data doc~; data documento~; data ddt~; data emissione~; quando`,
  'time-happened': 'ora; orario; ora movimento; ora mov; ora operazione',
  'date-recorded': `data inserimento; data di acquisizione; creato il; data creazione; data di creazione; data immissione;
    data inserim; inserito il; data caricamento; data modifica; data ultima modifica; data di inserimento;
    registrato il; modificato il; creato; data sistema; data acquisizione`,
  'time-recorded': `ora inserimento; ora creazione; ora acquisizione; ora di acquisizione; ora registrazione`,
  'date-document': `data documento; data fattura; data ddt; data doc; data ordine; data bolla; data di emissione;
    data emissione; data del documento; data documento origine`,
  'date-other': `data prevista; data pianificata; scadenza; data scadenza; data di scadenza; scad; data produzione;
    data consegna; data consegna prevista; data richiesta; periodo; anno; mese; settimana; data inizio;
    data fine; dal giorno; al giorno; esercizio; data valuta; data prevista consegna`,
  type: `tipo movimento; causale; tipo; causale magazzino; operazione~; tipo mov; tipo di movimento; tp mov;
    tp movimento; cod causale; codice causale; causale movimento; causale mov; descrizione causale~;
    movimento~; tipo operazione; tipo transazione; evento; azione; tipologia; tipologia movimento;
    causale di magazzino; caus; causale trasporto~; tipo documento~; tipo doc~; categoria~; transazione; mvt;
    codice movimento`,
  'type-text': `descrizione causale; descrizione movimento; descr causale; descr movimento; testo tipo movimento;
    des causale`,
  'type-other': 'tipo documento; tipo doc; tipo articolo; tipo di documento; tipo prodotto',
  direction: `segno; carico scarico; c/s; e/u; dare avere; carico o scarico; entrata uscita; segno movimento; tipo c s;
    carico scarico c s; direzione; ent usc; verso`,
  'special-stock': 'stock speciale; tipo stock; tipo giacenza',
  state: 'condizione; stato stock; stato qualita; qualita',
  status: `stato~; annullato; confermato; stato documento; stornato; evaso; stato movimento; registrato; bozza;
    stato riga; validato`,
  document: `documento; n documento; ddt; bolla; ordine; fattura; riferimento~; doc; nr documento; num documento;
    numero documento; no documento; nr doc; n doc; num doc; doc nr; documento nr; numero doc; nr ordine;
    n ordine; numero ordine; nr fattura; numero fattura; n fattura; nr ddt; n ddt; numero ddt;
    documento origine~; doc materiale; documento materiale; rif documento; rif doc; doc di trasporto;
    scontrino; nr bolla; n bolla; commessa; ordine di produzione; odp; riferimento documento; prelievo;
    estremi documento; protocollo; documento di origine; origine~; rif; trasferimento; numero bolla`,
  line: `riga; posizione~; n riga; nr riga; num riga; riga documento; numero riga; riga doc; pos;
    posizione documento; riga ordine; progr riga`,
  id: `id; id movimento; nr movimento; numero movimento; n movimento; num mov; progressivo~;
    progressivo movimento; nr registrazione; numero registrazione; n registrazione; prog; nr operazione;
    id mov; chiave; numero~; nr~; n~; num registrazione; nr prog; id transazione`,
  reference: `centro di costo; cdc; progetto; conto contabile; impegno; commessa cliente; ordine cliente; rif cliente;
    reparto richiedente`,
  'reversal-of': 'storno di; documento stornato; rettifica di~',
  lot: `lotto; n lotto; partita~; numero di lotto; nr lotto; num lotto; numero lotto; cod lotto; codice lotto;
    lotto di produzione; lotto fornitore; lotto serie; no lotto; lotti`,
  serial: 'numero di serie; nr serie; seriale; matricola; numero seriale; num serie; n serie; serie',
  owner: `proprietario; depositante; proprietario merce; depositante merce; proprietario stock; mandante;
    conto deposito~`,
  party: `cliente; fornitore; soggetto; cod cliente; cod fornitore; ragione sociale; cliente fornitore;
    nome cliente; nome fornitore; codice cliente; codice fornitore; destinatario~; paziente; intestatario;
    cli for; cliente fornitore codice; anagrafica; rag soc; conto~; cod conto~; controparte; richiedente`,
  user: `utente; operatore; creato da; addetto; nome utente; operatore registrazione; cod operatore; inserito da;
    registrato da; magazziniere; addetto magazzino; responsabile; modificato da; codice utente; dipendente;
    fatto da; commesso`,
  reason: `motivo; causa; note~; motivazione; cod motivo; causale rettifica; codice motivo; ragione;
    motivo rettifica`,
  text: `nota; commento; commenti; osservazioni; testo; annotazioni; descrizione aggiuntiva; appunti;
    note movimento; info`,
  channel: 'canale; canale di vendita; sistema; sistema di origine; piattaforma',
  other: `famiglia; categoria; gruppo; marca; gruppo merceologico; categoria merceologica; sottofamiglia;
    produttore; nazione; linea; stagione; cat merc; gruppo merci; classe; marchio; cambio`,
}
