/** What columns are called in Portuguese. */
import type { RoleWords } from '../lists/role-words.ts'

export const PT: RoleWords = {
  item: `codigo~; codigo produto; cod produto; produto; artigo; referencia~; codigo do item; item~;
    codigo de barras; material; cod material; codigo do produto; cod item; cod do produto; cod barras; sku;
    ean; no produto; referencia produto; ref~; id produto; id item; codigo material; codigo do material;
    mercadoria; insumo; medicamento; part number; numero do item; codigo item; cod interno; numero material`,
  'item-text': `descricao; texto breve material; nome~; denominacao; descricao do produto; descricao do item;
    descricao produto; nome do produto; nome produto; desc produto; texto breve de material;
    texto breve do material; descricao do material; designacao; desc item; desc; produto descricao;
    nome do item`,
  variant: 'variante; cor; tamanho~; grade; cod variante',
  site: `centro; planta; filial~; unidade~; estabelecimento; empresa; cod filial; codigo da filial;
    unidade de negocio; unidade de saude; cod empresa; fabrica`,
  location: `armazem; deposito~; localizacao~; local~; almoxarifado; loja~; filial~; endereco~; local de estoque;
    cod armazem; codigo armazem; codigo do armazem; nome armazem; almox; cod deposito; local estoque;
    codigo do deposito; nome do deposito; setor~; estoque local; cod local; unidade de armazenagem;
    cod almacen; loja nome; cd`,
  bin: `localizacao; endereco; prateleira; localizacao do bin; corredor; endereco estoque; box; posicao estoque`,
  'bin-area': 'zona; area; rua; setor~; tipo de deposito',
  from: 'de~; origem~; local de origem; armazem origem; deposito origem',
  to: 'para~; destino~; local de destino; armazem destino; deposito destino',
  package: 'palete; pallet; volume~; caixa~; embalagem~',
  quantity: `quantidade; qtd; qtde; qtidade; unidades~; movimento~; variacao~; quant; qtde movimentada;
    quantidade movimentada; qtd mov; qtd movimento; qtde mov; quantidade de unidades; movimentacao; qde; qnt;
    qntd; diferenca; ajuste~; qtd movimentada; feito~; delta; qtd um registro; qtd um basica; pecas;
    quantidade do movimento`,
  'quantity-in': `entrada~; entradas; recebido; qtd entrada; compras; entrada qtd; qtde entrada; quantidade entrada;
    quantidade recebida; qtd recebida; quantidade de entrada; qtde recebida; entradas qtd;
    entrada quantidade; credito~; recebimentos; recebimento; acrescimo; devolucoes~; producao~;
    total entradas`,
  'quantity-out': `saida~; saidas; qtd saida; vendido; consumo~; baixa~; entregue; saida qtd; qtde saida; quantidade saida;
    quantidade vendida; qtd vendida; quantidade de saida; qtde vendida; saidas qtd; saida quantidade;
    debito~; vendas; expedido; baixas; perdas~; decrescimo; total saidas; dispensado`,
  'quantity-other': `quantidade pendente; quantidade faturada; quantidade pedida; qtd pedida; reservado; quantidade reservada;
    estoque minimo; estoque maximo; minimo; maximo; ponto de pedido; quantidade solicitada; solicitado;
    demanda; peso; fator; quantidade prevista; disponivel; caixas; embalagens; em transito;
    quantidade requerida; lote minimo; qtd solicitada; estoque de seguranca; qtde pedida`,
  'balance-after': `saldo; estoque; stock; saldo final; existencia; estoque final; saldo atual; saldo estoque;
    saldo em estoque; estoque atual; saldo qtd; saldo quantidade; qtd saldo; quantidade em estoque;
    posicao de estoque; saldo apos; estoque apos; saldo acumulado; saldo de estoque; qtde estoque;
    saldo fisico; estoque disponivel~; quantidade apos; qtde saldo; qtd atual; novo saldo; novo estoque;
    quantidade final`,
  'balance-before': `saldo anterior; estoque anterior; saldo antes; quantidade anterior; estoque antes; quantidade antes;
    qtd anterior`,
  level: `contagem; quantidade contada; qtd contada; saldo inicial; estoque inicial; inventario; utilizacao livre;
    abertura; fechamento; estoque fisico; qtde contada`,
  amount: `montante; valor~; total~; valor total; custo total; valor movimento; valor estoque; preco total;
    desconto; imposto; icms; valor do estoque; vl total; vlr total; valor entrada; valor saida; valor saldo;
    valor liquido; cmv; receita; montante em mi; vl unit total; valor contabil; margem; subtotal; vr total;
    valor bruto`,
  'unit-cost': `custo unitario; custo; preco de custo; custo medio; preco; custo unit; valor unitario; preco unitario;
    custo medio unitario; vl unitario; vlr unit; preco medio; preco de venda~; preco de compra; custo padrao;
    vl unit; vr unit; cmu; custo reposicao; preco venda~`,
  currency: 'moeda; cod moeda',
  unit: `unidade~; un~; um; unid; unidade de medida; umb; und; unidade medida; unidade base; unid medida basica;
    um registro; unid med; unidade estoque; unidade de estoque; uom; uni; un medida`,
  'unit-other': 'unidade de compra; um pedido; embalagem unidade; unidade compra; unidade comercial',
  'date-happened': `data; data movimento; data de lancamento; data da movimentacao; data efetiva; dia; data mov;
    data do movimento; data hora; data lancamento; dt lancamento; dt movimento; data de movimentacao;
    data operacao; data da operacao; data transacao; data da transacao; dt mov; data movimentacao;
    data de entrada~; data entrada~; data saida; data de saida; data da venda; data venda; data de baixa;
    data contagem; dt movimentacao; data recebimento; data de recebimento; dt; data efetivacao;
    data emissao~; data documento~`,
  'time-happened': 'hora; horario; hora movimento; tempo; hora do movimento; hora mov',
  'date-recorded': `data do registro; criado em; data de criacao; data cadastro; data registro; data criacao;
    data de cadastro; data de registro; data inclusao; data de inclusao; dt inclusao; data alteracao;
    data de alteracao; data digitacao; data de digitacao; dt cadastro; registrado em; criado; data sistema;
    data da criacao; data de entrada~`,
  'time-recorded': 'hora do registro; hora registro; hora inclusao; hora de registro; hora cadastro',
  'date-document': `data do documento; data da nota; data de emissao; data documento; data emissao; data nf; data pedido;
    data da nota fiscal; dt emissao; data do pedido; data nota; data da fatura`,
  'date-other': `data planejada; data prevista; data de validade; vencimento; validade; data validade; data vencimento;
    data de vencimento; data entrega; data de entrega; data fabricacao; data de fabricacao; dt validade;
    periodo; ano; mes; semana; data inicial; data final; previsao; data fim; exercicio`,
  type: `tipo movimento; tipo de movimento; tipo; operacao~; natureza~; historico~; tipo mov; tipo de mov;
    tipo operacao; tipo de operacao; tp mov; tmv; cod movimento; codigo movimento; tipo movimentacao;
    tipo de movimentacao; movimento; transacao; tipo transacao; tipo de transacao; evento; acao;
    historico movimento; natureza da operacao; tes; cfop; tp movimento; tipo documento~; tm; operacao tipo;
    categoria~; especie`,
  'type-text': `txt tipo movimento; descricao movimento; descricao do movimento; desc movimento; descricao operacao;
    texto tipo movimento`,
  'type-other': 'tipo de documento; tipo documento; tipo produto; tipo item',
  direction: `sentido; e/s; entrada saida; cod debito credito; entrada ou saida; ent sai; d c; debito credito;
    entrada saida e s; sinal; tipo e s; sentido movimento; natureza d c`,
  'special-stock': 'estoque especial; tipo de estoque; tipo estoque',
  state: 'condicao; estado estoque; qualidade',
  status: `estado~; status; situacao; cancelado; situacao documento; estornado; confirmado; status documento;
    aprovado; validado; ativo; cancelada; lancado`,
  document: `documento; n documento; nota~; nf; pedido; referencia~; guia; doc; no documento; num documento;
    numero documento; numero do documento; no doc; nota fiscal; no nf; num nf; numero nf; numero da nota;
    numero da fatura; no pedido; numero pedido; numero do pedido; ordem; ordem de compra; ordem producao;
    ordem de producao; op; doc material; documento do material; requisicao; no requisicao; num doc; fatura;
    no fatura; romaneio; nr documento; nr doc; nr nota; nota no; documento de origem~; origem~; ped;
    pedido de compra; venda no; nfe; numero da requisicao; transferencia`,
  line: `linha; item~; posicao; item doc material; no linha; numero linha; linha documento; item documento;
    seq item; item doc; no item~; item da nota; item pedido`,
  id: `id; id movimento; numero movimento; sequencia; no movimento; id movimentacao; identificador;
    codigo movimentacao; no registro; num sequencial; id transacao; seq; registro~; sequencial; recno; chave;
    numero~; no~`,
  reference: `centro custo; centro de custo; projeto; reserva; conta contabil; c custo; ordem interna; obra;
    elemento pep; setor solicitante; pedido cliente; departamento`,
  'reversal-of': 'estorno de; documento estornado; estorno do documento',
  lot: `lote; n lote; numero do lote; no lote; num lote; no de serie lote; lote fabricante; cod lote;
    lote fornecedor; numero lote; lote serie`,
  serial: 'no de serie; numero de serie; no serie; serie; num serie; numero serial',
  owner: 'proprietario; depositante; dono; proprietario estoque; proprietario do estoque; titular~',
  party: `cliente~; fornecedor; parceiro; nome cliente; nome fornecedor; cod cliente; cod fornecedor;
    codigo cliente; codigo fornecedor; cliente fornecedor; razao social; destinatario~; paciente;
    nome do cliente; nome do fornecedor; cnpj; solicitante; remetente; cli for; parceiro de negocios`,
  user: `usuario; nome do usuario; criado por; operador; utilizador; nome usuario; utilizador nome; responsavel;
    registrado por; lancado por; funcionario; login; vendedor; criador; alterado por; colaborador; feito por;
    conferente`,
  reason: `motivo; razao; observacao; comentario; motivo do movimento; motivo movimento; justificativa; cod motivo;
    causa; motivo ajuste; codigo motivo`,
  text: `texto; nota~; notas; historico~; detalhe; detalhes; anotacao; complemento; obs; observacoes; info;
    comentarios`,
  channel: 'canal; canal de venda; sistema; sistema origem; plataforma; marketplace',
  other: `grupo; categoria; familia; marca; grupo produto; grupo de produto; linha produto; subgrupo; fabricante;
    pais; laboratorio; secao; colecao; grupo de mercadorias; cor tamanho`,
}
