/** Words of statuses, by whether their rows are stock; entries split at `;`. */
import type { Words } from './line-words.ts'

export const DRAFTS: Words = {
  en: `draft; new; open; working; pending; in progress; unposted; not posted; saved; unconfirmed; incomplete; not released; balanced;
    unapproved; pending approval; submitted for approval; parked; on hold; in process; in entry; not verified;
    unverified; pending review; awaiting approval; not validated; unreleased; entered`,
  de: `entwurf; offen; in bearbeitung; ungebucht; vorerfasst; geparkt; nicht gebucht; unbestatigt;
    nicht freigegeben; in vorbereitung`,
  fr: `brouillon; brouillons; en cours; en attente; non valide; a valider; non comptabilise; ouvert; provisoire`,
  es: `borrador; pendiente; sin contabilizar; no contabilizado; sin confirmar; por confirmar; en proceso;
    sin aprobar; no confirmado; provisional; en captura; en edicion; por aprobar; sin aplicar; no aplicado`,
  pt: `rascunho; provisorio; pendente; em digitacao; nao confirmado; em andamento; nao lancado; em aberto;
    aguardando; em edicao; nao efetivado`,
  it: `bozza; in attesa; provvisorio; non contabilizzato; da confermare; in lavorazione; non confermato;
    in corso; sospeso`,
  nl: `concept; openstaand; in behandeling; niet geboekt; in bewerking; voorlopig; onbevestigd; niet verwerkt`,
  pl: `projekt; szkic; robocza; niezatwierdzony; w buforze; bufor; niezaksiegowany; w trakcie; do zatwierdzenia;
    roboczy; niepotwierdzony; w przygotowaniu`,
  tr: `taslak; bekliyor; beklemede; onay bekliyor; muhasebelesmedi; onaylanmadi; islenmemis; hazirlaniyor;
    onaysiz`,
  cs: 'navrh; rozpracovano; koncept; rozpracovany; nezauctovano; nepotvrzeno; ke schvaleni; predbezny',
  sv: 'preliminar; utkast; ej bokford; obokford; ej klar; pagaende; ej godkand; under arbete',
  da: 'udkast; kladde; ikke bogfort; igangvaerende; afventer; ikke godkendt',
  hu: `piszkozat; uj; nyitott; fuggoben; vazlat; nem konyvelt; rogzites alatt; jovahagyasra var; elokonyvelt;
    feldolgozas alatt`,
  ru: `черновик; новый; не проведен; в работе; не проведён; непроведен; не утвержден; в обработке; ожидает;
    подготовлен; записан; на согласовании; не подтвержден`,
  ja: 'ドラフト; 下書き; 未確定; 仮登録; 未承認; 仮; 未処理; 保留; 作成中; 未計上; 未転記; 承認待ち; 入力中',
  zh: '草稿; 草案; 未审核; 新建; 待审核; 暂存; 待审批; 未过账; 未提交; 待处理; 保存; 未记账; 审批中; 待确认; 制单',
  ko: '초안; 임시; 미확정; 작성중; 미승인; 대기; 임시저장; 미처리; 승인대기; 진행중; 미전기; 보류중; 검토중',
}

export const CANCELLED: Words = {
  en: `cancelled; canceled; void; voided; deleted; rejected; failed; refused; cancel; deactivated; withdrawn;
    aborted; trash; expired order; cancelled order; reversed`,
  de: `storniert; annulliert; abgebrochen; geloescht; abgelehnt; storno; verworfen; ungultig; abgesagt;
    stornierung`,
  fr: 'annule; annulee; supprime; rejete; annulees; annules; supprimee; abandonne; refuse',
  es: `cancelado; cancelada; anulado; eliminado; rechazado; anulada; canceladas; eliminada; rechazada;
    baja logica; inactivo~; nulo`,
  pt: `cancelado; cancelada; anulado; estornado; anulada; estornada; rejeitado; excluido; inutilizada;
    cancelamento`,
  it: `annullato; annullata; stornato; eliminato; eliminata; respinto; stornata; cancellato; annullamento`,
  nl: `geannuleerd; vervallen; verwijderd; afgewezen; ingetrokken; afgebroken; gecanceld; teruggedraaid`,
  pl: `anulowany; anulowane; usuniety; odrzucony; anulowana; usunieta; odrzucona; wycofany; stornowany;
    uniewazniony`,
  tr: 'iptal; iptal edildi; silindi; reddedildi; iptalli; silinmis; gecersiz; iptal olmus; vazgecildi',
  cs: 'zruseno; stornovano; smazano; zruseny; stornovany; storno; zamitnuto; smazany',
  sv: 'avbruten; makulerad; annullerad; borttagen; avbruten order; avvisad; struken; annullerat',
  da: 'annulleret; slettet; afvist; slettet post; afbrudt; tilbagefort; annullering',
  hu: `torolt; sztornozott; sztorno; visszavont; ervenytelen; elutasitott; torolve; sztornozva; stornozott;
    meghiusult`,
  ru: `отменен; отменено; аннулирован; удален; помечен на удаление; отменён; аннулировано; удалено; отклонен;
    помечен удалением; отказ; отмена; отменена; удалён`,
  ja: '取消; キャンセル; 削除; 却下; 無効; 取消済; 取り消し; 削除済; 中止; 取消済み; キャンセル済',
  zh: '取消; 已取消; 作废; 已删除; 驳回; 已作废; 撤销; 已撤销; 已驳回; 关闭作废; 无效; 已失效; 已删; 废弃; 删除',
  ko: '취소; 취소됨; 삭제; 반려; 취소완료; 삭제됨; 폐기됨; 무효; 철회; 취소완료됨',
}

export const PLANNED: Words = {
  en: `reserved; allocated; committed; assigned; waiting; confirmed; planned; scheduled; on order; ordered;
    quotation; backordered; on hold; arrived; requested; waiting another move; waiting availability;
    partially available; available; reserved physical; reserved ordered; quotation issue; quotation receipt;
    picked not shipped; forecast; backorder; awaiting shipment; awaiting receipt; partially reserved;
    not started; staging; suggested; proposed; firm planned; waiting another operation; in transit; estimate;
    expected; pending fulfillment; pending receipt; simulated; unfulfilled`,
  de: `reserviert; zugeteilt; geplant; bestellt; wartend; teilweise reserviert; angefordert; vorgemerkt;
    disponiert; avisiert; eingeplant; verfugbar; wartet auf andere bewegung; wartet auf verfugbarkeit;
    zugewiesen`,
  fr: `reserve; alloue; assignees; planifie; commande; en attente; prevu; reservee; assigne; disponible;
    en attente de disponibilite; attribue; commandee`,
  es: `reservado; asignado; planificado; pedido; en espera; solicitado; previsto; reservada; disponible;
    comprometido; programado; planificada; asignada; esperando disponibilidad; por surtir; apartado`,
  pt: `reservado; alocado; planejado; encomendado; soliditado; previsto; reservada; disponivel; programado;
    empenhado; planejada; aguardando disponibilidade`,
  it: `prenotato; assegnato; pianificato; ordinato; previsto; impegnato; disponibile; riservato;
    in attesa di disponibilita; pianificata; prenotata`,
  nl: `gereserveerd; toegewezen; gepland; besteld; wachtend; beschikbaar; ingepland; toegekend;
    wacht op beschikbaarheid; in bestelling`,
  pl: `zarezerwowano; przydzielono; planowane; zamowione; zarezerwowany; zaplanowany; oczekuje; dostepne;
    zarezerwowane; zamowiony; planowany; oczekiwanie na dostepnosc`,
  tr: `rezerve; ayrildi; planlandi; siparis; rezerve edildi; planlanmis; musait; siparis edildi; planlanan;
    mevcut bekliyor; ayrilmis`,
  cs: `rezervovano; prideleno; planovano; objednano; rezervovany; naplanovano; ceka; dostupne;
    cekani na dostupnost; planovany; objednany`,
  sv: `reserverad; tilldelad; planerad; bestalld; reserverat; planerat; bestallt; vantar; tillganglig; planerade;
    inplanerad`,
  da: `reserveret; tildelt; planlagt; bestilt; reserveret ordre; planlagte; venter; tilgaengelig; disponeret`,
  hu: `foglalt; tervezett; megrendelt; lefoglalva; varakozik; elerheto; utemezett; rendelesre var; foglalas;
    rendelt`,
  ru: `зарезервирован; резерв; переданный; запланирован; заказан; в резерве; заказано; плановый; зарезервировано;
    запланировано; ожидается; доступно; к отгрузке; план; в ожидании; предварительный заказ;
    зарезервирован под заказ`,
  ja: '引当; 引当済; 予約; 予定; 発注済; 予約済; 計画済; 発注; 待機; 待ち; 割当済; 仮引当; 利用可能; 計画中',
  zh: '预留; 已分配; 已选货; 计划; 已订购; 锁定; 已预留; 已计划; 预订; 计划中; 可用; 待出库; 待入库; 已锁定; 占用; 等待; 待发货; 待收货; 已安排',
  ko: '예약; 할당; 계획; 발주; 보류; 예약됨; 할당됨; 계획됨; 예정; 대기중; 가용; 입고예정; 출고예정; 발주됨; 가할당',
}

export const POSTED: Words = {
  en: `done; posted; completed; closed; released; shipped; delivered; received; verified; finished; sold;
    deducted; purchased; registered; approved; complete; fulfilled; posted to gl; final; finalized; finalised;
    executed; processed; validated; authorized; authorised; fully received; fully shipped; paid; issued;
    transferred; booked; success; confirmed; active; submitted; invoiced; picked`,
  de: `erledigt; gebucht; abgeschlossen; erfasst; freigegeben; verbucht; fertig; ausgefuhrt; verarbeitet;
    bestatigt; beendet; geliefert; vollstandig; genehmigt; quittiert; aktiv; erhalten`,
  fr: `termine; effectue; effectuee; fait; comptabilise; valide; cloture; terminee; cloturee; livre; recu;
    comptabilisee; validee; confirme; expedie; traite; approuve; realise`,
  es: `hecho; realizado; contabilizado; finalizado; cerrado; entregado; recibido; hecha; contabilizada;
    finalizada; cerrada; confirmado; aplicado; completado; completo; procesado; aprobado; realizada; surtido;
    ejecutado; terminado; activo; aplicada; afectado`,
  pt: `feito; concluido; lancado; efetivado; fechado; entregue; recebido; concluida; finalizado; confirmado;
    completo; processado; aprovado; fechada; efetivada; faturado; baixado; lancada; encerrado`,
  it: `completato; eseguito; evasa; registrato; chiuso; contabilizzato; completata; contabilizzata; evaso;
    chiusa; confermato; consegnato; ricevuto; effettuato; definitivo; approvato; registrata`,
  nl: `gereed; voltooid; geboekt; afgerond; afgesloten; geleverd; afgehandeld; verwerkt; bevestigd; ontvangen;
    afgeboekt; definitief; klaar; verzonden; goedgekeurd`,
  pl: `wykonano; zatwierdzony; zaksiegowany; zakonczony; zrobione; zakonczona; zatwierdzona; zaksiegowana;
    zrealizowany; zrealizowane; potwierdzony; wydano; przyjeto; zatwierdzone; wykonany; zamkniety;
    zaksiegowano`,
  tr: `tamam; tamamlandi; islendi; onaylandi; kapandi; tamamlanan; muhasebelesti; onayli; kapali; teslim edildi;
    sevk edildi; islenmis; gerceklesti; onaylanmis; bitti`,
  cs: `hotovo; dokonceno; zauctovano; uzavreno; dokonceny; zauctovany; vyrizeno; potvrzeno; dodano; prijato;
    schvaleno; provedeno; ukonceno; vyrizeny; splneno`,
  sv: `klar; bokford; slutford; levererad; avslutad; fardig; avslutat; bokfort; mottagen; bekraftad; levererat;
    godkand; klart; utford; avslutade`,
  da: `udfort; bogfort; afsluttet; faerdig; leveret; faerdigbehandlet; modtaget; bekraeftet; godkendt;
    gennemfort; lukket; afsluttede`,
  hu: `kesz; konyvelt; lezart; teljesitett; befejezett; jovahagyott; lezarva; konyvelve; teljesitve; kiszallitva;
    vegleges; rogzitett; befejezve; ervenyes`,
  ru: `завершен; проведен; выполнен; закрыт; отгружен; проведён; завершён; выполнено; закрыто; подтвержден;
    утвержден; принят; доставлен; завершено; проведено; исполнен; оприходован; реализован`,
  ja: '完了; 確定; 計上済; 転記済; 承認済; 済; 計上; 転記; 処理済; 登録済; 出荷済; 入荷済; 確定済; 完了済; 受領済み; 払出済; 完了済み',
  zh: `完成; 已完成; 已审核; 已过账; 已入库; 已出库; 已关闭; 审核; 已记账; 已发货; 已收货; 已确认; 过账; 已执行; 完结; 审核通过; 已审批; 已完结; 已提交; 正常; 已出货; 已核准`,
  ko: '완료; 확정; 전기완료; 승인; 마감; 처리완료; 승인완료; 출고완료; 입고완료; 전기; 확정됨; 완료됨; 정상; 마감됨; 확인완료; 처리됨',
}
