/** What columns are called in Spanish. */
import type { RoleWords } from '../lists/role-words.ts'

export const ES: RoleWords = {
  item: `codigo~; codigo articulo; cod articulo; articulo; referencia~; codigo producto; producto; n producto;
    clave~; clave articulo; insumo; codigo de barras; codigo material; codigo de articulo;
    codigo de producto; codigo del articulo; codigo del producto; cod producto; cod prod; cod art;
    cod material; material; ref; sku; ean; no producto; no prod; no articulo; id producto; id articulo;
    no material; numero de articulo; numero de material; codigo insumo; codigo item; item~; mercancia;
    mercaderia; codigo barras; codigo interno; no parte; numero de parte; parte; clave producto;
    clave del articulo; cve articulo; cve art; modelo~; codigo sku; no de parte; prenda`,
  'item-text': `descripcion; texto breve de material; nombre~; denominacion; descripcion articulo; descripcion producto;
    descripcion del producto; descripcion del articulo; nombre producto; nombre del producto;
    nombre articulo; descripcion material; descripcion de material; detalle~; desc articulo; desc;
    descripcion corta; nombre del articulo; texto breve; texto de material`,
  variant: 'variante; cod variante; color; talla; presentacion~',
  site: `centro; planta; sucursal~; sede~; establecimiento; codigo centro; cod centro; empresa; compania;
    delegacion; plaza~; sociedad; nombre sucursal; region~`,
  location: `almacen; bodega; deposito~; ubicacion~; cod almacen; localizacion; sucursal~; tienda~; codigo almacen;
    codigo de almacen; nombre almacen; nombre del almacen; no almacen; nombre bodega; codigo bodega;
    cod bodega; punto de venta; tda; local; farmacia; cod deposito; nombre deposito; almacen bodega;
    nombre de bodega; id almacen; id bodega; lugar; almacen nombre`,
  bin: `ubicacion; estante; casillero; anaquel; cod ubicacion; codigo ubicacion; posicion almacen; estanteria;
    rack; hueco; ubicacion del contenedor; localizador`,
  'bin-area': 'zona; area; pasillo; seccion~; tipo almacen',
  from: 'desde; origen~; almacen origen; ubicacion origen; de~; bodega origen; desde ubicacion',
  to: 'hasta~; destino~; almacen destino; ubicacion destino; a~; bodega destino; a ubicacion',
  package: 'pallet; bulto; tarima; caja~; paquete; matricula~',
  quantity: `cantidad; cant; ctd; unidades~; movimiento~; variacion~; cantidad movimiento; piezas; diferencia~;
    cantidad movida; cantidad de movimiento; cant mov; cantidades; cant movimiento; unids; uds;
    cantidad base; cantidad total~; movimiento cantidad; cantidad real; cantidad hecha; piezas movidas;
    ctdad; cntd; cdad; cant base; variacion stock; variacion de stock; delta; diferencias; ajuste~;
    no unidades; cantidad unidades; cantidad de unidades; numero de piezas; importe unidades`,
  'quantity-in': `entrada~; entradas; ingreso~; ingresos; recibido; alta~; altas~; cantidad entrada; compras; cant entrada;
    entradas cantidad; entrada cantidad; cantidad recibida; cant recibida; cantidad entradas; recepciones;
    recepcion; unidades entrada; ingresos cantidad; total entradas; unidades recibidas; cantidad ingresada;
    cantidad ingreso; ingreso cantidad; comprado; cargo~; debe~; aumento; aumentos; adiciones; devoluciones~;
    produccion~; entra; cantidad de entrada; unid entrada; cant ing`,
  'quantity-out': `salida~; salidas; egreso~; egresos; entregado; baja~; bajas~; vendido; consumo~; despachado;
    cantidad salida; cant salida; salidas cantidad; salida cantidad; cantidad vendida; cantidad entregada;
    cant vendida; cantidad salidas; ventas; unidades salida; egresos cantidad; total salidas;
    unidades vendidas; cantidad despachada; consumos; despachos; despacho; entregas; surtido;
    cantidad egreso; abono~; haber~; disminucion; disminuciones; mermas~; cantidad consumida; sale;
    cantidad de salida; unid salida; envios; cant sal; egreso cantidad`,
  'quantity-other': `cantidad pendiente; cantidad facturada; cantidad pedida; cant pedida; cantidad reservada; reservado;
    reservada; comprometido; stock minimo; stock maximo; minimo; maximo; punto de reorden;
    cantidad solicitada; solicitado; cantidad prevista; cantidad requerida; demanda; pendiente; por recibir;
    factor; peso; tamano de paquete; cantidad de paquetes; cajas; bultos; cantidad disponible; empaque;
    stock seguridad; en transito; disponibles; stock de seguridad; cant solicitada; cant pendiente;
    pedido cantidad; cantidad ordenada; contenido`,
  'balance-after': `saldo; existencia; existencias; stock; stock final; saldo cantidad; inventario final; existencia final;
    saldos; saldo existencia; saldo en existencia; saldo unidades; saldo de unidades; saldos cantidad;
    saldo cant; existencia actual; stock actual; cantidad saldo; inventario actual; stock resultante;
    saldo actual; saldo acumulado; stock disponible~; inventario; existencias cantidad; existencia cantidad;
    stock despues; cantidad despues; cantidad en stock; cantidad en existencia; stock nuevo; nuevo stock;
    saldo stock; balance; disponible~; acumulado; saldo fisico; stock fisico; saldo en unidades;
    saldo de existencias; quedan; inventario final unidades`,
  'balance-before': `stock anterior; existencia anterior; saldo antes; cantidad anterior; stock antes; inventario anterior;
    cantidad antes; existencia previa; saldo previo; stock previo`,
  level: `conteo; cantidad contada; contado; existencia fisica; inventario fisico; inventario inicial;
    saldo inicial; stock inicial; existencia inicial; libre utilizacion; cuenta~; apertura; cierre;
    cant contada; stock de apertura; stock de cierre; stock contado`,
  amount: `importe; valor~; monto; total~; impte; costo total; valor total; importe total; monto total;
    total importe; iva; descuento; valor inventario; valor saldo; valor entrada; valor salida; importe neto;
    subtotal; costo de venta; costo de ventas; valor neto; utilidad; precio total; valor movimiento;
    valor existencias; importe ml; imp total; impte mon local; total costo; costo entrada; costo salida;
    saldo valor; saldo importe; base imponible; neto; bruto; margen; venta total; saldo monetario; valores`,
  'unit-cost': `costo unitario; coste~; costo~; precio de coste; costo promedio; precio~; precio unitario; costo unit;
    coste unitario; costo prom; costo medio; coste medio; precio costo; precio compra; precio de compra;
    precio venta~; precio de venta~; pvp~; p unitario; c unitario; valor unitario; precio medio; cu; p u;
    precio promedio; costo estandar; costo u; precio unit; costo por unidad; v unitario`,
  currency: 'moneda; divisa; cod divisa; codigo moneda; mon',
  unit: `unidad; udm; um; unidad medida; unidad de medida; un medida; unidad base; unid; ud; u medida;
    unidad de medida base; cod unidad medida; um base; medida; unidades de medida; unidad stock; und medida;
    und; uom; umb; unidad medida base; un medida de entrada; um entrada; presentacion~; u de medida;
    und de medida`,
  'unit-other': `unidad compra; unidad de compra; unidad pedido; um pedido; empaque unidad; unidad de venta;
    unidad alternativa`,
  'date-happened': `fecha; fecha movimiento; fecha contable; fe contabilizacion; fecha operacion; fecha efectiva; dia;
    fecha de movimiento; fecha mov; fecha del movimiento; fecha contabilizacion; fecha de contabilizacion;
    fecha contabiliz; fecha y hora; fecha hora; fecha de operacion; fecha transaccion; fecha de transaccion;
    fecha de registro~; fecha registro~; fecha entrada~; fecha salida; fecha venta; fecha de venta;
    fecha de salida; fecha recepcion; fecha de recepcion; fecha real; fecha aplicacion; fecha afectacion;
    momento; marca de tiempo; fecha despacho; fecha envio; fecha ingreso~; fecha conteo; fecha inventario;
    fecha documento~; fecha doc~; fecha valor~; fecha de ingreso~`,
  'time-happened': `hora; tiempo; hora movimiento; hora del movimiento; horas; hora de movimiento; hora operacion`,
  'date-recorded': `fecha registro~; fecha de creacion; creado el; fecha captura; fecha alta~; fecha creacion;
    fecha de captura; fecha de alta; creado en; fecha entrada; fecha sistema; fecha modificacion;
    fecha de modificacion; modificado el; fecha actualizacion; fecha grabacion; registrado el;
    fecha de grabacion; creado; fecha y hora de registro; fecha digitacion; fecha de registro;
    fecha ult modificacion; actualizado`,
  'time-recorded': `hora de registro; hora registro; hora captura; hora creacion; hora entrada; hora de captura;
    hora de entrada`,
  'date-document': `fecha de documento; fecha factura; fecha emision; fecha documento; fecha del documento; fecha doc;
    fecha pedido; fecha de factura; fecha de emision; fecha albaran; fecha de pedido; fecha comprobante;
    fecha emision documento; fecha remision`,
  'date-other': `fecha estimada; fecha prevista; fecha de caducidad; vencimiento; fecha caducidad; caducidad; vence;
    fecha vencimiento; fecha de vencimiento; fecha vto; fec vencimiento; fecha entrega; fecha de entrega;
    fecha requerida; fecha fabricacion; fecha de fabricacion; de fecha; a fecha; fecha desde; fecha hasta;
    periodo; ano; mes; semana; ejercicio; fecha inicio; fecha fin; vigencia; fecha valor; fecha produccion;
    vto; fecha compromiso`,
  type: `tipo movimiento; clase de movimiento; tipo; concepto~; operacion~; tipo mov; tipo de operacion;
    tipo operacion; tipo de mov; clase movimiento; clase de mov; clase mov; cl mov; cod movimiento;
    codigo movimiento; codigo de movimiento; movimiento; tipo transaccion; tipo de transaccion; accion;
    evento; concepto movimiento; tipo de registro; naturaleza; tipo de documento~; tipo doc~; transaccion;
    detalle~; tipo de concepto; motivo del movimiento~; concepto de movimiento; operaciones; tipo mvto;
    tipo movto; categoria~; causa~; tipo comprobante~; mov; clase`,
  'type-text': `texto de clase mov; texto clase movimiento; descripcion movimiento; descripcion del movimiento;
    descripcion operacion; descripcion tipo; nombre movimiento; desc movimiento; descripcion concepto`,
  'type-other': `tipo documento; tipo de documento; tipo articulo; tipo producto; clase documento; tipo de articulo;
    tipo de producto`,
  direction: `sentido; e/s; entrada salida; signo; debe haber; entrada o salida; tipo e s; indicador debe haber;
    debe o haber; signo movimiento; cargo abono; ent sal; entrada salida e s; naturaleza movimiento; d h;
    sentido movimiento; ingreso egreso; efecto`,
  'special-stock': 'stock especial; tipo stock; tipo de stock',
  state: 'condicion; estado stock; calidad; estado del stock; estado de calidad',
  status: `estado~; anulado; situacion; confirmado; estatus; estado documento; anulada; cancelado; validado;
    situacion documento; status; contabilizado; aprobado; estado del documento; eliminado`,
  document: `documento; n documento; albaran; pedido; factura; comprobante; referencia~; folio; remito; guia; doc;
    no documento; no doc; num documento; num doc; numero documento; numero de documento; documento no;
    numero pedido; no pedido; numero de pedido; no factura; numero factura; numero de factura; factura no;
    nro documento; nro doc; nro comprobante; nro; n doc; n pedido; n factura; no albaran; numero albaran;
    orden; no orden; orden de compra; oc; orden compra; orden produccion; orden de trabajo; vale; no vale;
    documento material; doc mat; remision; guia de remision; no guia; nota; ticket; no ticket;
    documento referencia; transaccion no; origen documento; documento origen~; no comprobante; serie folio;
    num pedido; num factura; poliza; no remision; solicitud; pedido compra; numero de transaccion~; recibo;
    folio documento; no de documento; orden de produccion; boleta`,
  line: `linea; posicion; pos; renglon; partida~; no linea; numero linea; numero de linea; n linea;
    pos documento mat; posicion doc mat; item linea; no partida; renglon no; pos doc; linea documento;
    num linea; pos doc mat`,
  id: `id movimiento; no movimiento; numero movimiento; numero de movimiento; no mov; n mov; nro movimiento; id;
    identificador; consecutivo; secuencia; correlativo; id transaccion; no registro; no asiento; id registro;
    no operacion; asiento; clave movimiento; movimiento id; numero~; no~`,
  reference: `centro de costo; centro de coste; centro costo; proyecto; reserva; no reserva; cuenta contable;
    elemento pep; obra; pedido cliente; puesto descarga; departamento; cuenta contable no; area solicitante;
    referencia externa; ref externa`,
  'reversal-of': 'anula; documento anulado; reversa de; contrapartida~; movimiento origen~',
  lot: `lote; n lote; numero de lote; no lote; num lote; numero lote; lote fabricacion; cod lote; codigo lote;
    nro lote; lote proveedor; lote no; lote serie; no de lote; lote de fabricacion`,
  serial: `numero de serie; no serie; n serie; num serie; serie; nro serie; numero serie; no de serie`,
  owner: `propietario; depositante; dueno; propietario stock; titular~; propietario de stock;
    propietario del stock; dueno stock`,
  party: `cliente~; proveedor; acreedor; dest mercancia; tercero; nombre cliente; nombre proveedor; cod cliente;
    codigo cliente; cod proveedor; codigo proveedor; razon social; cliente proveedor; no cliente;
    no proveedor; destinatario~; paciente; tercero nombre; beneficiario; interlocutor; nit; ruc;
    nombre del cliente; nombre del proveedor; solicitante; responsable~; contacto; cliente nombre;
    proveedor nombre; cod procedencia mov; empresa cliente`,
  user: `usuario; nombre del usuario; creado por; operario; responsable; nombre usuario; nombre de usuario;
    registrado por; capturo; elaboro; usuario registro; usuario captura; realizado por; empleado;
    almacenista; vendedor; operador; hecho por; modificado por; autorizo; cajero; elaborado por; bodeguero;
    usuario creador; usuario alta; digitador`,
  reason: `motivo; razon; observacion~; comentario~; motivo movimiento; causa; motivo de movimiento; codigo motivo;
    cod motivo; razon ajuste; motivo ajuste; motivo del movimiento; justificacion; motivo de ajuste`,
  text: `notas; nota interna; comentarios; observaciones; texto; detalles; glosa; leyenda; info; obs;
    texto cabecera; memo; descripcion movimiento texto`,
  channel: `canal; canal venta; canal de venta; sistema; sistema origen; plataforma; marketplace; origen sistema`,
  other: `familia; categoria; grupo; marca; linea producto~; grupo articulo; grupo de articulos; subfamilia; rubro;
    fabricante; pais; grupo articulos; linea de producto; laboratorio; temporada; tipo de cambio;
    departamento nombre; division~; clasificacion`,
}
