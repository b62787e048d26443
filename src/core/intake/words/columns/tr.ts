/** What columns are called in Turkish. */
import type { RoleWords } from '../lists/role-words.ts'

export const TR: RoleWords = {
  item: `stok kodu; urun kodu; malzeme kodu; malzeme; urun; stok adi kodu; barkod; parca no; mamul kodu; stok no;
    stok kod; stok; urun kod; urun no; mal kodu; malzeme no; malzeme numarasi; sku; ean; barkod no;
    parca kodu; kod~; referans kodu; stok numarasi; urun id; stok karti; stok karti kodu; urun numarasi;
    artikel; mamul; hammadde; hammadde kodu; parca numarasi; malzeme kod`,
  'item-text': `stok adi; urun adi; aciklama~; malzeme adi; stok aciklamasi; urun aciklamasi; malzeme aciklamasi; isim~;
    ad~; stok ismi; cins; malzeme tanimi; urun ismi; tanim; malzeme kisa metni; stok tanimi; cinsi; mal adi`,
  variant: 'varyant; renk; beden; varyant kodu',
  site: `uretim yeri; tesis; sube~; isyeri; isletme; fabrika; sirket; fabrika kodu; isyeri kodu; bolge mudurlugu;
    sube adi; sirket kodu`,
  location: `depo; depo kodu; ambar; lokasyon; konum~; magaza~; sube~; depo yeri; depo adi; depo no; depo numarasi;
    ambar kodu; ambar adi; magaza kodu; sube kodu; stok yeri kodu; ambar no; dukkan; magaza adi;
    isletme deposu; eczane; bolum~`,
  bin: `raf; goz; raf kodu; adres; hucre; stok yeri; lokasyon kodu; raf no; lokasyon no; yer; adres kodu;
    koridor`,
  'bin-area': 'bolge; alan; zon; koridor bolgesi; depo tipi',
  from: 'kaynak~; cikis deposu; kaynak depo; nereden; cikis yeri',
  to: 'hedef~; giris deposu; hedef depo; nereye; giris yeri',
  package: 'palet; koli; tasima birimi; palet no; paket',
  quantity: `miktar; adet~; hareket miktari; fark~; islem miktari; stok hareketi; adet miktar; net miktar; mik;
    hareket; mkt; stok degisimi; degisim; hareket adedi; birim miktar; stok miktar hareketi; adedi;
    degisiklik; miktari; sayi; toplam miktar; fark miktari; temel miktar; toplam adet`,
  'quantity-in': `giris~; giren; giris miktari; alinan; girisler; giren miktar; giris adet; giris adedi; alis miktari;
    alinan miktar; gelen; gelen miktar; giris mik; alis; alislar; artan; eklenen; borc~; uretim miktari~;
    iade~; giris toplami; teslim alinan; toplam giris; arti; girenler; giris mkt; alim`,
  'quantity-out': `cikis~; cikan; cikis miktari; cikislar; satilan; sarf~; cikan miktar; cikis adet; cikis adedi;
    satis miktari; satilan miktar; giden; giden miktar; cikis mik; satis; satislar; kullanilan; tuketim;
    azalan; alacak~; fire~; cikis toplami; sevk edilen; sevk miktari; toplam cikis; sarf miktari; eksi;
    verilen; cikanlar; cikis mkt; tuketilen miktar`,
  'quantity-other': `siparis miktari; rezerve miktar; kalan siparis; faturalanan miktar; planlanan miktar; talep miktari;
    asgari stok; azami stok; minimum stok; agirlik; rezerve; kullanilabilir; koli adedi; istenen miktar;
    talep edilen; siparis adedi; min stok; max stok; emniyet stoku; katsayi; brut agirlik; net agirlik;
    cevrim katsayisi; acik miktar; bekleyen; koli ici; yoldaki`,
  'balance-after': `bakiye; kalan~; stok~; mevcut~; kalan miktar; son stok; kalan stok; kalan adet; stok miktari;
    mevcut stok; mevcut miktar; bakiye miktar; stok bakiyesi; guncel stok; yeni stok; stok durumu~;
    kalan mik; elde; eldeki miktar; stok bakiye; devreden bakiye; eldeki stok; bakiye miktari; sonraki stok;
    bakiye adet; yuruyen bakiye; kumulatif; toplam stok; kalan bakiye; fiili stok; kullanilabilir stok~;
    son bakiye`,
  'balance-before': 'onceki stok; eski stok; onceki miktar; onceki bakiye; eski miktar',
  level: `sayim miktari; sayilan; sayilan miktar; acilis stoku; devir miktari; baslangic stogu; sayim; sayim adedi;
    devir~; acilis miktari; donem basi stok; serbest kullanim`,
  amount: `tutar; deger; toplam; toplam tutar; stok degeri; toplam maliyet; net tutar; kdv; iskonto; genel tutar;
    deger tutari; giris tutari; cikis tutari; bakiye tutar; satis tutari; mal bedeli; brut tutar;
    toplam fiyat; toplam deger; matrah; bedel; ciro; tl; kdv tutari; kar; kalan tutar; stok tutari;
    maliyet tutari; yerel tutar`,
  'unit-cost': `birim maliyet; maliyet; birim fiyat; fiyat; alis fiyati; satis fiyati~; ortalama maliyet; ort maliyet;
    stok maliyeti; maliyet fiyati; b fiyat; net fiyat; ortalama fiyat; son alis fiyati; standart maliyet;
    br fiyat; birim deger; b maliyet`,
  currency: 'para birimi; doviz; doviz cinsi; doviz kodu; pb; kur cinsi',
  unit: `birim; olcu birimi; br; birim kodu; birimi; ana birim; temel olcu birimi; b; stok birimi; miktar birimi;
    olcu br; temel birim; birim adi; ob; tob; giris olcu birimi`,
  'unit-other': 'siparis birimi; satin alma birimi; ikinci birim; koli birimi; satis birimi',
  'date-happened': `tarih; hareket tarihi; islem tarihi; fis tarihi; tarih saat; tarih ve saat; hareket zamani; islem zamani;
    zaman damgasi; sevk tarihi; satis tarihi; cikis tarihi; kayit tarihi~; teslim tarihi~;
    stok hareket tarihi; gerceklesme tarihi; zaman~; muhasebe tarihi; har tarihi; uretim giris tarihi;
    sayim tarihi; islem tar; gun; mal kabul tarihi; fiili sevk tarihi; fatura tarihi~; belge tarihi~;
    irsaliye tarihi~; giris cikis tarihi`,
  'time-happened': 'saat; zaman; hareket saati; islem saati; islem saat',
  'date-recorded': `olusturma tarihi; olusturuldugu tarih; giris tarihi~; kayit zamani; kayit tarihi saati;
    olusturulma tarihi; olusturma zamani; giris zamani; ekleme tarihi; guncelleme tarihi; degistirme tarihi;
    sistem tarihi; kaydedilme tarihi; olusturuldu; yaratilma tarihi; kayit zaman; duzenleme tarihi~;
    son degisiklik`,
  'time-recorded': 'kayit saati; giris saati; olusturma saati',
  'date-document': `belge tarihi; fatura tarihi; evrak tarihi; fis tarihi~; irsaliye tarihi; siparis tarihi; evrak tar;
    belge tar; fat tarihi`,
  'date-other': `planlanan tarih; termin; son kullanma tarihi; skt; vade; vade tarihi; teslim tarihi; uretim tarihi;
    vade gunu; donem; yil; ay; hafta; baslangic tarihi; bitis tarihi; son kullanim tarihi; miat;
    beklenen tarih; istenen tarih; gecerlilik tarihi; ilk tarih; son tarih`,
  type: `hareket turu; islem turu; tip; fis turu; hareket tipi; tur; hareket cinsi; hareket kodu; islem tipi;
    fis tipi; belge turu; belge tipi; evrak tipi; evrak turu; islem; hareket~; fis cinsi; stok hareket turu;
    giris cikis turu; islem kodu; tipi; hareket adi; hareket turu kodu; fis turu kodu; turu; islem cinsi;
    olay; kategori~; kayit turu; kayit tipi`,
  'type-text': `hareket turu metni; hareket aciklamasi; islem aciklamasi; hareket turu aciklamasi; fis aciklamasi~`,
  'type-other': 'stok tipi~; urun tipi; siparis turu; malzeme turu; stok cinsi; malzeme tipi',
  direction: `yon~; giris cikis; g/c; borc alacak; b a; giris mi cikis mi; gc kodu; yonu; hareket yonu;
    giris veya cikis; isaret; tip g c`,
  'special-stock': 'ozel stok; stok turu; ozel stok gostergesi',
  state: 'kalite; kalite durumu; stok statusu',
  status: `durum; iptal; onay; durumu; iptal durumu; onay durumu; belge durumu; muhasebelesti; statu; aktif; onayli;
    siparis durumu; iptal edildi; evrak durumu; kapali`,
  document: `belge no; fis no; evrak no; irsaliye; siparis no; fatura no; referans; belge numarasi; evrak numarasi;
    fis numarasi; irsaliye no; irsaliye numarasi; siparis numarasi; fatura numarasi; fatura; siparis; belge;
    fis; malzeme belgesi; is emri; is emri no; seri no sira~; ref no; transfer no; kaynak belge; evrak;
    e irsaliye no; fat no; dokuman no; makbuz no; talep no; uretim emri; uretim emri no; teslimat no; sip no;
    fis referansi; islem no~`,
  line: `sira~; kalem~; satir no; satir; satir numarasi; kalem no; belge satiri; siparis satiri; sira no;
    fis satiri; kalem numarasi; detay no; malzeme belgesi kalemi`,
  id: `kayit no; hareket no; islem numarasi; hareket id; id; sira no~; kayit id; islem no; hareket numarasi;
    satir id; referans no~; sayac; no~; islem id; ref id; kimlik; kayit numarasi`,
  reference: `masraf merkezi; masraf yeri; proje; proje kodu; muhasebe kodu; rezervasyon; ozel kod; musteri siparisi;
    gider yeri; proje no; sorumluluk merkezi`,
  'reversal-of': 'iptal edilen belge; ters kayit; iade edilen belge~; ters belge',
  lot: `parti; parti no; lot no; seri lot; lot; parti numarasi; lot numarasi; seri lot no; parti kodu;
    uretim parti no; lot kodu; sarj no; parti lot; seri no lot no`,
  serial: 'seri no; seri numarasi; seri; imei; seri kodu',
  owner: 'sahip; mal sahibi; stok sahibi; mal sahibi kodu; emanetci; sahibi; stok sahibi kodu',
  party: `musteri; tedarikci; cari; cari hesap; cari kod; cari kodu; cari adi; musteri adi; musteri kodu;
    tedarikci adi; tedarikci kodu; satici; firma; unvan; firma adi; cari unvan; cari hesap kodu; hasta;
    musteri no; alici; satici adi; cari ismi; cari unvani; musteri tedarikci; teslim alan; teslim eden;
    hesap adi; bayi; firma unvani; cari hesap adi`,
  user: `kullanici; olusturan; personel; kaydeden; kullanici adi; kullanici kodu; kaydeden kullanici;
    islemi yapan; giren kullanici; olusturan kullanici; operator; yapan; kasiyer; satis elemani; kayit yapan;
    sorumlu; depo sorumlusu; calisan; degistiren; onaylayan; ekleyen; personel adi`,
  reason: `neden; sebep; aciklama~; notlar~; hareket nedeni; sebep kodu; neden kodu; duzeltme nedeni; gerekce;
    hareket sebebi`,
  text: `not; aciklamalar; yorum; bilgi; ozel not; metin; satir aciklama; aciklama 1; aciklama 2; ek bilgi;
    dusunceler; yorumlar`,
  channel: 'kanal; satis kanali; kaynak sistem; sistem; pazaryeri; platform',
  other: `grup; kategori; marka; stok grubu; mal grubu; urun grubu; grup kodu; ulke; kur; model grubu; ana grup;
    alt grup; uretici; mal gruplari; sezon; kdv orani; grup adi; marka adi; ozel kod 1`,
}
