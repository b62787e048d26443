/** What columns are called in Swedish. */
import type { RoleWords } from '../lists/role-words.ts'

export const SV: RoleWords = {
  item: `artikelnr; artikelnummer; artikel; artnr; produkt; produktkod; materialnummer; streckkod; artikelkod;
    sku; ean; produktnummer; produktnr; varunummer; varunr; material; vara; benamningsnr~; artikel id;
    detaljnummer; artnummer; lagervara`,
  'item-text': `benamning; beskrivning; artikelbenamning; artikelnamn; produktnamn; benamn; namn~; artikelbeskrivning;
    produktbeskrivning; text~`,
  variant: 'variant; variantkod; farg; storlek',
  site: 'anlaggning; fabrik; filial; enhet~; foretag; bolag; anlaggningskod; ort~; kontor',
  location: `lager~; lagerstalle; lagerplats~; plats~; lokation; butik~; lagerstallekod; lagerkod; lagernamn;
    lagernummer; lagerstallenamn; lagerort; depa; lager nr; forrad; lagerplats lager; avdelning~`,
  bin: 'lagerplats; plats; hylla; hyllplats; fack; lagerplatskod; platsnummer; lagerplatsnr',
  'bin-area': 'zon; omrade; gang; zonkod',
  from: 'fran~; fran plats; kalla~; fran lager; avsandare',
  to: 'till~; till plats; mal~; till lager; mottagare~',
  package: 'pall; kolli; kartong; lastbarare',
  quantity: `antal; kvantitet; forandring~; saldoforandring; antal st; lagerforandring; transaktionsantal;
    rorelse antal; andring; kvant; st~; antal andrat; saldoandring; diff; differens; delta; bokfort antal;
    kvantitet st; enheter~; rorelse`,
  'quantity-in': `inleverans; inlevererat; in~; mottaget; okning~; tillfort; antal in; inleveranser; mottaget antal; inkop;
    inkopt; inlev; inlagrat; inlevererat antal; in antal; okat; tillgang; retur~; plus`,
  'quantity-out': `uttag; uttaget; ut~; utleverans; utlevererat; minskning~; salt; antal ut; uttagsantal; salt antal;
    forsaljning; levererat; utlev; forbrukning; forbrukat; uttag antal; ut antal; utleveranser; minskat;
    levererat antal; minus; skickat; kassation~`,
  'quantity-other': `reserverat; bestallt; bestallt antal; disponibelt; restantal; fakturerat antal; minsta lager;
    bestallningspunkt; planerat antal; reserverat antal; vikt; onskat antal; i order; maxlager; minlager;
    sakerhetslager; aterstaende antal; behov; rest`,
  'balance-after': `saldo; lagersaldo; nytt saldo; utgaende saldo; behallning; saldo efter; lager efter; nytt lagersaldo;
    aktuellt saldo; i lager; lagerantal; disponibelt saldo~; fysiskt saldo; saldo ny; lagerbehallning;
    utgaende lager; efter; ackumulerat; aktuellt lager; kvar`,
  'balance-before': 'saldo fore; tidigare saldo; gammalt saldo; lager fore; foregaende saldo; fore',
  level: `inventerat antal; raknat; ingaende saldo; inventerat; ingaende lager; raknat antal; inventering`,
  amount: `belopp; varde; summa; lagervarde; totalbelopp; nettobelopp; moms; rabatt; lagervarde efter; totalt;
    totalpris; kostnad totalt; forsaljningsvarde; intakt; vardeforandring; tb; netto; brutto`,
  'unit-cost': `inkopspris; kostpris; styckkostnad; pris; a pris; styckpris; snittpris; kalkylpris; medelpris;
    forsaljningspris~; genomsnittspris; vagt inkopspris; lagerpris; kostnad; enhetspris; standardpris;
    utpris~`,
  currency: 'valuta; valutakod',
  unit: 'enhet~; matt enhet; lagerenhet; enhetskod; basenhet; fp~; kvantitetsenhet',
  'unit-other': 'inkopsenhet; forpackningsenhet; forsaljningsenhet',
  'date-happened': `datum; bokforingsdatum; transaktionsdatum; rorelsedatum; bokforingsdag; datum tid; datum och tid;
    tidpunkt; transdatum; leveransdatum~; inleveransdatum; uttagsdatum; utleveransdatum; handelsedatum; dag;
    tidsstampel; nar; mottagningsdatum; forsaljningsdatum; inventeringsdatum; verifikationsdatum~;
    fakturadatum~; orderdatum~; effektivt datum`,
  'time-happened': 'tid; klockslag; transaktionstid; handelsetid',
  'date-recorded': `skapad; skapad den; registreringsdatum; registrerad; skapat datum; registrerat; andrad; inlagd;
    reg datum; andringsdatum; skapades; uppdaterad; senast andrad; registrerad datum`,
  'time-recorded': 'registreringstid; skapad tid; regtid',
  'date-document': 'dokumentdatum; fakturadatum; verifikationsdatum; orderdatum; bestallningsdatum',
  'date-other': `planerat datum; utgangsdatum; bast fore; bast fore datum; forfallodatum; leveransdatum;
    tillverkningsdatum; onskat leveransdatum; ar; manad; vecka; period; fran datum; till datum; giltig till`,
  type: `rorelsetyp; typ~; transaktionstyp; handelse; typ av rorelse; transtyp; lagerhandelse; handelsetyp;
    aktivitet; atgard; transaktion; rorelsekod; orsakstyp; typ av transaktion; verifikationstyp; postens typ;
    kategori~`,
  'type-text': 'rorelsetext; transaktionstext; handelsetext',
  'type-other': 'dokumenttyp; ordertyp; artikeltyp',
  direction: 'riktning; in ut; debet kredit; in eller ut; plus minus; tecken; debet eller kredit',
  'special-stock': 'specialsaldo; lagertyp',
  status: `status; makulerad; bokford; orderstatus; makulerat; bokfort; godkand; tillstand; annullerad`,
  document: `dokument; ordernr; ordernummer; verifikat; faktura; referens~; dokumentnr; dokumentnummer; verifikatnr;
    verifikationsnummer; verifikation; fakturanr; fakturanummer; foljesedel; bestallning; bestallningsnr;
    inkopsorder; kundorder; ordernr kund; plocklista; tillverkningsorder; kvitto; kvittonr; ref; leveransnr;
    referensnr; inkopsnr; order; ursprung~; utleveransnr`,
  line: 'rad; position~; radnr; radnummer; orderrad; dokumentrad; pos',
  id: `id; transaktionsnr; transaktionsnummer; lopnr; lopnummer; transaktions id; handelse id; transnr;
    sekvensnr; nr~; nummer~`,
  reference: 'kostnadsstalle; projekt; konto; kst; er referens; kundens ordernr; externt dokumentnr',
  lot: `batch~; parti~; lotnr; lotnummer; lot; batchnummer; batchnr; partinr; partinummer; tillverkningsnr;
    charge; chargenr`,
  serial: 'serienummer; serienr; sn',
  owner: 'agare; lageragare; lageragare namn; varuagare',
  party: `kund~; leverantor; mottagare~; kundnr; kundnamn; leverantorsnr; leverantorsnamn; patient; kundnummer;
    leverantorsnummer; foretagsnamn; avsandare~; motpart`,
  user: `anvandare; skapad av; signatur; anstalld; anvandarnamn; registrerad av; andrad av; utford av;
    medarbetare; sign; personal; av; bokford av; saljare; kassor`,
  reason: 'orsak; anledning; anteckning; orsakskod; orsak till; grund',
  text: 'kommentar; notering; fritext; text; meddelande; anmarkning; info',
  channel: 'kanal; forsaljningskanal; system; kallsystem',
  other: `artikelgrupp; produktgrupp; varugrupp; kategori; marke; tillverkare; land; varumarke; kurs; valutakurs`,
}
