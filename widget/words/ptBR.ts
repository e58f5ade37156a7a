import type { WordKey } from "./en.ts";
import type { Message } from "./message.ts";
import { ptBRTabs } from "./ptBRTabs.ts";

/*
 * Brazilian Portuguese, with "você"; nothing that agrees with the gender of the reader, no article before a name.
 * Crossing: caminho (in the picture margem, barco, travessia), step: etapa, result: resultado, aim, target, bar: meta,
 * pace: ritmo, tactic: abordagem, help: ajuda, check-in: pergunta, lesson: aula, template: modelo, webinar: webinar,
 * service: serviço, value statement: relatório de valor, panel: painel, place in a webinar: vaga.
 */

/** The Portuguese sentences; those of the tabs with help, results and settings stand in a file of their own. */
export const ptBR = {
  ...ptBRTabs,

  // launcher
  "launcher.across": "{share} do caminho percorrido",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, há uma pergunta para você",

  // panel
  "panel.title": "Seu caminho até o resultado",
  "panel.close": "Fechar",
  "panel.newTab": "abre em uma nova aba",
  "tab.crossing": "Caminho",
  "tab.help": "Ajuda",
  "tab.results": "Resultados",
  "tab.you": "Você",

  // crossing: the picture and its two measures
  "crossing.steps": "Etapas",
  "crossing.result": "Resultado",
  "crossing.of": "{value} de {target}",
  "crossing.atMost": "{value}, meta: no máximo {target}",
  "crossing.rated": "{value}, meta: {target}",
  "crossing.aim": "Meta",
  "crossing.by": "até {date}",
  "crossing.due": "o prazo era {date}",
  "crossing.onShore": "Você ainda está nesta margem, etapas concluídas: {done} de {total}. Na outra margem: {outcome}.",
  "crossing.onWater": "Você está no barco e já fez {progress} da travessia. Na outra margem: {outcome}.",
  "crossing.across": "Você chegou à outra margem: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "Falta configurar um item, e então começam as etapas.",
    other: "Falta configurar {count} itens, e então começam as etapas.",
  },
  "stage.steps": {
    one: "Falta uma etapa, e então o resultado pode vir.",
    other: "Faltam {count} etapas, e então o resultado pode vir.",
  },
  "stage.gap":
    "Todas as etapas estão concluídas. O resultado ainda não veio: {value} até agora, a meta é {target}, por alcançar até {date}: {left}.",
  "stage.gapOverdue":
    "Todas as etapas estão concluídas. O prazo era {date}: {value} até agora, a meta é {target}, por alcançar: {left}.",
  "stage.gapLower":
    "Todas as etapas estão concluídas. O resultado ainda não veio: {value} no momento; a meta é no máximo {target} até {date}.",
  "stage.gapRated":
    "Todas as etapas estão concluídas. O resultado ainda não veio: sua nota foi {value} de {points}; a meta é {target}.",
  "stage.gapUnknown": "Todas as etapas estão concluídas. Ainda não sabemos se o resultado veio.",
  "stage.higher":
    "Você alcançou a meta anterior. A próxima é {target}: {value} até agora, por alcançar até {date}: {left}.",
  "stage.raised":
    "Você alcançou sua meta, e isto já é seu: {before}. A próxima é {target} até {date}: {value} até agora.",
  "stage.reached": "Você chegou lá: {value}.",
  "stage.reached-unhappy": "O resultado veio: {value}. O caminho até ele não foi bom para você.",
  "desired.start": "Cada etapa se marca sozinha quando é concluída. Aqui você não precisa preencher nada.",
  "desired.on-the-way": "As ferramentas estão prontas. O que você faz com elas decide o resultado.",
  "desired.not-getting-there":
    "O que foi feito até agora ainda não trouxe o resultado. Isso é comum, e mudar está nas suas mãos: uma nova abordagem ajuda mais do que repetir a mesma.",
  "desired.at-odds":
    "Os números estão no ritmo, mas nem tudo funciona como deveria. Uma nova abordagem pode mudar isso.",
  "desired.succeeding": "Isso foi trabalho seu. Muito bem.",
  "desired.succeeding-unhappy": "Um resultado não deveria custar mais do que o necessário.",

  // pace
  "pace.ahead": "Acima do ritmo",
  "pace.on-pace": "No ritmo",
  "pace.behind": "Abaixo do ritmo",
  "pace.too-early": "Cedo para dizer",
  "pace.reached": "Alcançado",
  "pace.overdue": "Prazo encerrado",
  "pace.expected": "Previsto até hoje: {expected}.",
  "pace.projected": "Nesse ritmo, você chega lá em {from}.",
  "pace.between": "Nesse ritmo, você chega lá entre {from} e {to}.",
  "pace.earliest": "Nesse ritmo, você chega lá em {from}, na melhor das hipóteses.",
  "pace.late": "É depois do prazo.",
  "pace.change": "É hora de outra abordagem: veja abaixo o que ajuda.",

  // trend
  "trend.text": "De {first} em {from} para {last} em {to}. A meta é {target}.",
  "trend.aim": "Meta: {target}",
  "trend.pace": "Ritmo previsto",
  "trend.measured": "Medição: {when}",
  "trend.reported": "Informado por você: {when}",
  "trend.rated": "Sua avaliação: {when}",

  // the one next thing, and what comes after it
  "next.step": "Sua próxima etapa",
  "next.go": "Ir para a etapa",
  "next.question": "Uma pergunta para você",
  "next.wait": "O que acontece agora",
  "next.ask": "Os resultados costumam levar um tempo para aparecer. Vamos perguntar {when} ({date}) como foi.",
  "next.askAgain": "Um resultado precisa de tempo para aparecer. Vamos perguntar de novo {when} ({date}).",
  "next.checkpoint": "Em {date}, vamos olhar o ritmo com você. Previsto até lá: {expected}.",
  "next.watch": "Assim que houver um novo resultado, ele aparece aqui.",

  // steps
  "steps.complete": "Etapas concluídas: {done} de {total}",
  "steps.setup": "Configuração",
  "steps.title": "Etapas",
  "steps.done": "concluída",
  "steps.next": "a seguir",
  "steps.open": "em aberto",
  "steps.locked": "vem depois",
  "steps.optional": "opcional",
  "steps.undone": "Já esteve concluída, vale conferir",

  // the result is there
  "bar.title": "Vamos repetir isso na próxima vez",
  "bar.offer": "Agora você sabe o que funciona. Escolha uma meta um pouco mais alta ou mantenha esta.",
  "bar.top": "Agora você sabe o que funciona. Mantenha esta meta ou parta para o que vem a seguir.",
  "bar.anew": "Uma nova meta conta a partir de hoje.",
  "bar.hold": "Manter esta meta",
  "bar.next": "O que também conta: {outcome}",
  "bar.notNow": "Agora não",
  "bar.aim": "Nova meta: {target}",

  // foot of the panel
  "foot.saved": "Salvo neste dispositivo",
  "foot.memory": "Não salvo: quando esta página for fechada, o que aparece aqui se perde.",

  // a check-in that shows itself
  "nudge.label": "Uma pergunta de {product}",
  "nudge.announce": "{product} tem uma pergunta para você, no fim da página: {question}",
  "nudge.close": "Fechar e deixar para depois",

  // check-in
  "checkIn.send": "Enviar",
  "checkIn.later": "Mais tarde",
  "checkIn.never": "Não perguntar mais",
  "checkIn.when": "Perguntar de novo",
  "checkIn.choose": "Escolha primeiro uma resposta.",
  "checkIn.failed": "Não foi possível salvar. Tente novamente.",
  "checkIn.back": "Voltar",
  "checkIn.close": "Fechar",
  "checkIn.honest": "Obrigado pela resposta sincera.",
  "checkIn.middle": "Obrigado. Parte do caminho está feita, e ainda dá para ir além.",
  "checkIn.good": "Ótimo. Vamos repetir isso na próxima vez.",
  "checkIn.experience": "Obrigado. É bom saber como foi o caminho para você.",
  "checkIn.obstacles": "O que atrapalhou?",
  "checkIn.any": "Escolha tudo o que se aplica. Não escolher nada também vale.",
  "checkIn.else": "Outra coisa",
  "checkIn.left": { one: "{count} caractere restante", other: "{count} caracteres restantes" },
  "checkIn.number": "Digite um número, por exemplo {example}.",
  "checkIn.some": "Escolha pelo menos uma opção ou escreva o que é.",
  "checkIn.helps": "Isto costuma ajudar",
  "checkIn.again": "Vamos perguntar de novo em {date}, quando já der para ver uma mudança.",
  "checkIn.againAfter": "Vamos perguntar de novo depois da sua próxima tentativa, quando já der para ver uma mudança.",
  "checkIn.aim": "Nova meta: {target}",
  "checkIn.aimed": "Combinado. A próxima meta é {target}.",

  // the questions that only some playbooks ask
  "ask.percent": "Para {share}, digite {number}.",
  "ask.before": "Da última vez, você informou {value}.",
  "ask.reason": "O que está atrapalhando?",
  "ask.about": "Trata-se de: {outcome}. Escolha tudo o que se aplica.",
  "ask.reasonThanks": "Obrigado. Agora sabemos o que precisa sair do caminho.",
  "ask.choiceThanks": "Obrigado. Assim podemos mostrar o que combina com você.",
  "ask.contradiction":
    "O número é {value}, a meta é {target}, e você nos disse: “{felt}”. O que está mais perto da verdade?",
  "ask.contradictionLess":
    "O número é {value}, a meta é no máximo {target}, e você nos disse: “{felt}”. O que está mais perto da verdade?",
  "ask.measure": "O número está certo",
  "ask.rating": "Minha impressão está certa",
  "ask.neither": "Nenhum dos dois",
  "ask.contradictionThanks": "Obrigado. Agora sabemos como interpretar os dois.",
  "ask.counted": "Entre {from} e {to}, contamos {value}. Está certo?",
  "ask.measured": "Entre {from} e {to}, medimos {value}. Está certo?",
  "ask.said": "Entre {from} e {to}, você nos informou {value}. Está certo?",
  "ask.expected": "Você esperava {value}.",
  "ask.confirmed": "Sim, está certo",
  "ask.corrected": "Não, o número foi outro",
  "ask.disputed": "Não, e quero dizer por quê",
  "ask.really": "Como foi de verdade?",
  "ask.reallyHint": "Nosso registro: {value}.",
  "ask.why": "O que não está certo?",
  "ask.confirmedThanks": "Obrigado. Fica registrado como conquista sua.",
  "ask.correctedThanks": "Obrigado. Vale o que você informou: {value}.",
  "ask.disputedThanks": "Obrigado por avisar. Isso não conta como alcançado.",
  "ask.expectation": {
    one: "O que você espera do próximo dia?",
    other: "O que você espera dos próximos {count} dias?",
  },
  "ask.got": "O último período trouxe {value}.",
  "ask.hadExpected": "Você esperava {value}.",
  "ask.hold": "Como antes: {target}",
  "ask.expectationThanks": "Combinado. A meta é {target}.",
  "ask.review": "Escrever uma avaliação",
  "ask.reference": "Contar a outras pessoas",
  "ask.notNow": "Desta vez, não",
  "ask.givenThanks": "Obrigado. Isso ajuda outras pessoas a chegar lá também.",
  "ask.declinedThanks": "Tudo bem. Obrigado por avisar.",

  // moments: short words about what has just been reached
  "moment.label": "{product}: novidades no seu caminho",
  "moment.step": "Concluída: {step}",
  "moment.next": "A seguir: {step}",
  "moment.later": "A próxima etapa vem depois.",
  "moment.gap": "Todas as etapas estão concluídas",
  "moment.gapText": "Agora, o resultado: {outcome}. Veja o que costuma ajudar.",
  "moment.help": "Ver o que ajuda",
  "moment.reached": "Você chegou lá: {value}",
  "moment.reachedText": "{outcome}. Isso foi trabalho seu.",
  "moment.onward": "Ver o que vem a seguir",
  "moment.value": "Confirmado: {value}",
  "moment.valueText": "Está nos seus resultados.",
  "moment.results": "Ver seus resultados",
  "moment.close": "Fechar",

  // places in the host's page
  "slot.of": "{value} de {target}",
  "slot.atMost": "{value}, meta: no máximo {target}",
  "slot.rated": "{value}, meta: {target}",
  "slot.unknown": "Ainda não se sabe. Meta: {target}",
  "slot.by": "até {date}",
  "slot.was": "o prazo era {date}",
  "slot.reached": "Você chegou lá",
  "slot.ahead": "Acima do ritmo",
  "slot.on-pace": "No ritmo",
  "slot.behind": "Abaixo do ritmo",
  "slot.overdue": "Prazo encerrado",
  "slot.next": "A seguir",
  "slot.answer": "Responder à pergunta",
  "slot.wait": "Um resultado precisa de tempo. Vamos perguntar {when} como foi.",
  "slot.more": "Seu caminho completo",
  "slot.help": "O que ajuda agora",
  "slot.open": "Abrir",
  "hint.label": "Dica de {product}",
  "hint.announce": "{product} tem uma dica para você: {text}",
  "hint.close": "Fechar e deixar para depois",
  "hint.never": "Não mostrar mais",
} as const satisfies Record<WordKey, Message>;
