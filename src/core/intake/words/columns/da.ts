/** What columns are called in Danish and Norwegian. */
import type { RoleWords } from '../lists/role-words.ts'

export const DA: RoleWords = {
  item: `varenr; varenummer; vare; artikelnummer; produktnr; produkt; stregkode; sku; ean; produktnummer;
    artikelnr; artikel; materialenr; materiale; produktkode; varekode; ean nummer; lagervare; ean nr;
    stregkodenr`,
  'item-text': `beskrivelse; varenavn; varetekst; navn~; varebeskrivelse; produktnavn; betegnelse; tekst~; artikelnavn`,
  variant: 'variant; variantkode; farve; storrelse',
  site: 'fabrik; afdeling~; site; anlaeg; firma; virksomhed; selskab; afdelingsnr; fabrikskode',
  location: `lager~; lokation; lokationskode; butik~; afdeling~; lagerkode; lagernavn; lagersted; lagernr;
    lokation navn; varelager; lagerlokation; lokationsnavn`,
  bin: 'placering; hylde; lagerplads; placeringskode; plads; reol; hyldeplads; pladsnr',
  'bin-area': 'zone; omrade; gang; zonekode',
  from: 'fra~; fra lokation; kilde~; fra lager; fra kode',
  to: 'til~; til lokation; mal~; til lager; til kode',
  package: 'palle; kolli; karton',
  quantity: `antal; maengde; kvantum; aendring~; antal stk; lagerandring; bevaegelse; regulering; antal andring; stk~;
    aendret antal; delta; differens; bogfort antal; antal basis; enheder~; maengde basis; kvantitet`,
  'quantity-in': `tilgang~; indgang; modtaget; ind~; tilfoert; antal ind; indkobt; kob; modtaget antal; indkob;
    varemodtagelse; tilgange; indlagt; tilgang antal; retur~; ind antal; plus`,
  'quantity-out': `afgang~; udgang; ud~; udleveret; solgt; forbrug~; antal ud; salg; solgt antal; leveret; forbrugt;
    udtaget; afgange; afgang antal; leveret antal; forbrugt antal; ud antal; sendt; svind~; minus;
    udlevering`,
  'quantity-other': `reserveret; restantal; faktureret antal; bestilt; bestilt antal; minimumslager; disponibelt antal;
    restordre; planlagt antal; reserveret antal; vaegt; i ordre; minimum beholdning; genbestillingspunkt;
    antal rest; mindste antal`,
  'balance-after': `beholdning; saldo; lagerbeholdning; ny beholdning; lager efter; lagersaldo; antal pa lager; paa lager;
    saldo efter; ny saldo; lager; beholdning efter; aktuel beholdning; disponibel~; fysisk beholdning;
    beholdning ny; slutbeholdning; lager nu; lobende saldo`,
  'balance-before': 'beholdning for; gammel beholdning; saldo for; tidligere beholdning; lager for',
  level: `optalt; optalt antal; primobeholdning; optaelling; optalt beholdning; primo; startbeholdning`,
  amount: `belob; vaerdi; i alt; lagervaerdi; nettobelob; moms; rabat; total; totalbelob; omsaetning; kostbelob;
    lagerbelob; salgsbelob; samlet belob; vaerdiaendring; salgsvaerdi; netto; brutto; avance; kostvaerdi`,
  'unit-cost': `kostpris; enhedskostpris; pris; stykpris; indkobspris; gennemsnitspris; enhedspris; salgspris~;
    gennemsnitlig kostpris; kostpris pr stk; pris pr stk; kostpris pr enhed; standardpris`,
  currency: 'valuta; valutakode',
  unit: 'enhed; enhedskode; maaleenhed; basisenhed; lagerenhed; enheder',
  'unit-other': 'kobsenhed; indkobsenhed; forpackning; salgsenhed',
  'date-happened': `dato; bogforingsdato; transaktionsdato; bevaegelsesdato; dato og tid; dato tid; tidspunkt;
    bevaegelse dato; leveringsdato~; bogfort den; bogf dato; modtagelsesdato; salgsdato; afsendelsesdato;
    handelsesdato; dag; postering dato; posteringsdato; optaellingsdato; bilagsdato~; fakturadato~;
    ordredato~`,
  'time-happened': 'tid; klokkeslaet; kl; transaktionstid; klokken; bogforingstid',
  'date-recorded': `oprettet den; registreringsdato; oprettelsesdato; oprettet; registreret; andret; aendret den;
    aendringsdato; registreret den; oprettet dato; systemdato; indtastet; sidst aendret`,
  'time-recorded': 'oprettelsestid; registreringstid; oprettet kl',
  'date-document': 'bilagsdato; fakturadato; ordredato; dokumentdato; bestillingsdato',
  'date-other': `planlagt dato; udlobsdato; mindst holdbar til; forfaldsdato; leveringsdato; bedst for; holdbarhedsdato;
    ar; maned; uge; periode; fra dato; til dato; onsket leveringsdato; produktionsdato;
    sidste anvendelsesdato`,
  type: `posttype; type~; bevaegelsestype; art~; handling; bevaegelse type; transaktionstype; posteringstype;
    handelse; aktivitet; lagertransaktionstype; type af bevaegelse; postens type; transaktion;
    bevaegelseskode; kategori~`,
  'type-text': 'posteringstekst; transaktionstekst; bevaegelsestekst',
  'type-other': 'bilagstype; dokumenttype; varetype',
  direction: `retning; ind ud; debet kredit; ind eller ud; til afgang; tilgang afgang; fortegn; plus minus`,
  status: 'status; annulleret; bogfort; ordrestatus; bogfort status; godkendt; tilstand; lukket',
  document: `bilagsnr; bilag; ordrenr; ordrenummer; faktura; reference~; bilagsnummer; fakturanr; fakturanummer;
    folgeseddel; indkobsordre; salgsordre; produktionsordre; ordre; dokument; dokumentnr; folgeseddelnr;
    kvittering; bon; rekvisition; reference nr; leverance; leverancenr; indkobsordrenr; salgsordrenr;
    oprindelse~; bestillingsnr`,
  line: 'linje; linjenr; position~; linienr; ordrelinje; linie; bilagslinje; linjenummer',
  id: `id; lobenr; lobenummer; transaktionsnr; transaktionsnummer; transaktions id; post nr; postering nr;
    sekvensnr; posteringsnr; nr~; nummer~`,
  reference: 'omkostningssted; projekt; konto; eksternt bilagsnr; deres reference; kundens ordrenr',
  lot: 'lot; lotnr; parti; batch; lotnummer; batchnr; batchnummer; partinr; charge; partinummer',
  serial: 'serienr; serienummer; sn',
  owner: 'ejer; vareejer; lagerejer',
  party: `kunde; leverandor; kreditor; debitor; kundenr; kundenavn; leverandornr; leverandornavn; patient;
    kundenummer; leverandornummer; firmanavn; modtager~; afsender~; modpart`,
  user: `bruger; oprettet af; medarbejder; brugernavn; bruger id; registreret af; aendret af; udfort af;
    initialer; bogfort af; ekspedient; ansat; operator; af`,
  reason: 'arsag; bemaerkning; arsagskode; grund; begrundelse',
  text: 'kommentar; note; noter; tekst; besked; notat; info',
  channel: 'kanal; salgskanal; system; kildesystem',
  other: 'varegruppe; produktgruppe; kategori; maerke; producent; land; valutakurs; varekategori',
}
