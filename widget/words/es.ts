import type { WordKey } from "./en.ts";
import { esTabs } from "./esTabs.ts";
import type { Message } from "./message.ts";

/*
 * Spanish, with "tú", for Spain and Latin America; nothing that agrees with the gender of the reader.
 * Crossing: camino (in the picture orilla, agua, travesía), step: paso, result: resultado, aim, target, bar: objetivo,
 * pace: lo previsto (rate: ritmo), tactic: enfoque, help: ayuda, check-in: pregunta, lesson: lección, template: plantilla,
 * webinar: webinar, service: servicio, value statement: informe de resultados, panel: panel.
 */

/** The Spanish sentences; those of the tabs with help, results and settings stand in a file of their own. */
export const es = {
  ...esTabs,

  // launcher
  "launcher.across": "{share} del camino recorrido",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, hay una pregunta para ti",

  // panel
  "panel.title": "Tu camino hacia el resultado",
  "panel.close": "Cerrar",
  "panel.newTab": "se abre en una pestaña nueva",
  "tab.crossing": "Camino",
  "tab.help": "Ayuda",
  "tab.results": "Resultados",
  "tab.you": "Tú",

  // crossing: the picture and its two measures
  "crossing.steps": "Pasos",
  "crossing.result": "Resultado",
  "crossing.of": "{value} de {target}",
  "crossing.atMost": "{value}, objetivo: {target} como máximo",
  "crossing.rated": "{value}, objetivo: {target}",
  "crossing.aim": "Objetivo",
  "crossing.by": "para el {date}",
  "crossing.due": "vencía el {date}",
  "crossing.onShore": "Aún estás en esta orilla, pasos completados: {done} de {total}. En la otra orilla: {outcome}.",
  "crossing.onWater": "Estás en el agua, al {progress} de la travesía. En la otra orilla: {outcome}.",
  "crossing.across": "Has llegado a la otra orilla: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "Falta una cosa por configurar; después empiezan los pasos.",
    other: "Faltan {count} cosas por configurar; después empiezan los pasos.",
  },
  "stage.steps": {
    one: "Falta un paso; después puede llegar el resultado.",
    other: "Faltan {count} pasos; después puede llegar el resultado.",
  },
  "stage.gap":
    "Todos los pasos están hechos. El resultado aún no ha llegado: {value} hasta ahora, objetivo de {target} para el {date}, por alcanzar: {left}.",
  "stage.gapOverdue":
    "Todos los pasos están hechos. Ya pasó el {date}: {value} hasta ahora, objetivo de {target}, por alcanzar: {left}.",
  "stage.gapLower":
    "Todos los pasos están hechos. El resultado aún no ha llegado: {value} en este momento, objetivo de {target} como máximo para el {date}.",
  "stage.gapRated":
    "Todos los pasos están hechos. El resultado aún no ha llegado: tu valoración es {value} de {points} y el objetivo es {target}.",
  "stage.gapUnknown": "Todos los pasos están hechos. Aún no se sabe si el resultado ha llegado.",
  "stage.higher":
    "Ya alcanzaste el objetivo anterior. Ahora, el siguiente: {value} hasta ahora, objetivo de {target} para el {date}, por alcanzar: {left}.",
  "stage.raised":
    "Alcanzaste tu objetivo y eso ya es tuyo: {before}. Ahora, el siguiente: {target} para el {date}, {value} hasta ahora.",
  "stage.reached": "Lo has conseguido: {value}.",
  "stage.reached-unhappy": "El resultado está ahí: {value}. El camino para llegar no fue el adecuado para ti.",
  "desired.start": "Los pasos se marcan solos en cuanto los completas. Aquí no tienes que rellenar nada.",
  "desired.on-the-way": "Las herramientas están listas. El resultado depende de lo que hagas con ellas.",
  "desired.not-getting-there":
    "Lo que se ha hecho hasta ahora aún no ha dado el resultado. Es algo frecuente y está en tus manos: mejor un enfoque nuevo que más de lo mismo.",
  "desired.at-odds":
    "Las cifras van según lo previsto, pero no todo funciona todavía. Un enfoque nuevo puede cambiarlo.",
  "desired.succeeding": "Es fruto de tu trabajo. Bien hecho.",
  "desired.succeeding-unhappy": "Un resultado no debería costar más esfuerzo del necesario.",

  // pace
  "pace.ahead": "Con adelanto",
  "pace.on-pace": "Según lo previsto",
  "pace.behind": "Con retraso",
  "pace.too-early": "Aún es pronto",
  "pace.reached": "Alcanzado",
  "pace.overdue": "La fecha ya pasó",
  "pace.expected": "Previsto hasta hoy: {expected}.",
  "pace.projected": "A este ritmo llegarás el {from}.",
  "pace.between": "A este ritmo llegarás entre el {from} y el {to}.",
  "pace.earliest": "A este ritmo no llegarás antes del {from}.",
  "pace.late": "Eso es después de la fecha fijada.",
  "pace.change": "Es momento de cambiar de enfoque: más abajo verás qué ayuda.",

  // trend
  "trend.text": "El {from}: {first}. El {to}: {last}. Objetivo: {target}.",
  "trend.aim": "Objetivo {target}",
  "trend.pace": "Previsto",
  "trend.measured": "Medido {when}",
  "trend.reported": "Tu cifra, {when}",
  "trend.rated": "Tu valoración, {when}",

  // the one next thing, and what comes after it
  "next.step": "Tu próximo paso",
  "next.go": "Ir al paso",
  "next.question": "Una pregunta para ti",
  "next.wait": "Qué viene ahora",
  "next.ask": "Los resultados suelen tardar un poco en verse. Te preguntaremos {when}, el {date}, cómo te ha ido.",
  "next.askAgain": "Un resultado necesita tiempo para verse. Volveremos a preguntarte {when}, el {date}.",
  "next.checkpoint": "El {date} veremos cómo vas. Previsto hasta entonces: {expected}.",
  "next.watch": "En cuanto llegue un resultado nuevo, lo verás aquí.",

  // steps
  "steps.complete": "Pasos completados: {done} de {total}",
  "steps.setup": "Configuración",
  "steps.title": "Pasos",
  "steps.done": "hecho",
  "steps.next": "siguiente",
  "steps.open": "pendiente",
  "steps.locked": "más adelante",
  "steps.optional": "opcional",
  "steps.undone": "Ya estaba hecho, conviene revisarlo",

  // the result is there
  "bar.title": "Vamos a repetirlo la próxima vez",
  "bar.offer": "Ya sabes qué funciona. Apunta un poco más alto o mantén el objetivo.",
  "bar.top": "Ya sabes qué funciona. Mantén el objetivo o pasa a lo siguiente.",
  "bar.anew": "Un objetivo nuevo cuenta desde hoy.",
  "bar.hold": "Mantener el objetivo",
  "bar.next": "Qué más cuenta: {outcome}",
  "bar.notNow": "Ahora no",
  "bar.aim": "Nuevo objetivo: {target}",

  // foot of the panel
  "foot.saved": "Guardado en este dispositivo",
  "foot.memory": "Sin guardar: al cerrar esta página se pierde lo que se muestra aquí.",

  // a check-in that shows itself
  "nudge.label": "Una pregunta de {product}",
  "nudge.announce": "{product} tiene una pregunta para ti, al final de la página: {question}",
  "nudge.close": "Cerrar y dejar para después",

  // check-in
  "checkIn.send": "Enviar",
  "checkIn.later": "Más tarde",
  "checkIn.never": "No preguntar más",
  "checkIn.when": "Volver a preguntarme",
  "checkIn.choose": "Elige primero una respuesta.",
  "checkIn.failed": "No se ha podido guardar. Inténtalo de nuevo.",
  "checkIn.back": "Atrás",
  "checkIn.close": "Cerrar",
  "checkIn.honest": "Gracias por tu sinceridad.",
  "checkIn.middle": "Gracias. Parte del camino está hecho y se puede llegar más lejos.",
  "checkIn.good": "Muy bien. Vamos a repetirlo la próxima vez.",
  "checkIn.experience": "Gracias. Es bueno saber cómo ha sido el camino para ti.",
  "checkIn.obstacles": "¿Qué te ha frenado?",
  "checkIn.any": "Elige todo lo que corresponda. También puedes no elegir nada.",
  "checkIn.else": "Otra cosa",
  "checkIn.left": { one: "Queda {count} carácter", other: "Quedan {count} caracteres" },
  "checkIn.number": "Escribe un número, por ejemplo {example}.",
  "checkIn.some": "Elige al menos una opción o escribe qué es.",
  "checkIn.helps": "Esto es lo que suele ayudar",
  "checkIn.again": "Volveremos a preguntarte el {date}, cuando pueda verse un cambio.",
  "checkIn.againAfter": "Volveremos a preguntarte después de tu próximo intento, cuando pueda verse un cambio.",
  "checkIn.aim": "Nuevo objetivo: {target}",
  "checkIn.aimed": "De acuerdo. El próximo objetivo es: {target}.",

  // the questions that only some playbooks ask
  "ask.percent": "Para {share}, escribe {number}.",
  "ask.before": "La última vez dijiste: {value}.",
  "ask.reason": "¿Qué se interpone en el camino?",
  "ask.about": "Se trata de: {outcome}. Elige todo lo que corresponda.",
  "ask.reasonThanks": "Gracias. Ahora sabemos qué obstáculo hay que quitar.",
  "ask.choiceThanks": "Gracias. Así podemos mostrarte lo que te conviene.",
  "ask.contradiction":
    "Estás en {value}, el objetivo es {target} y nos dijiste: «{felt}». ¿Qué se acerca más a la realidad?",
  "ask.contradictionLess":
    "Estás en {value}, el objetivo es {target} como máximo y nos dijiste: «{felt}». ¿Qué se acerca más a la realidad?",
  "ask.measure": "La cifra es correcta",
  "ask.rating": "Mi impresión es correcta",
  "ask.neither": "Ninguna de las dos",
  "ask.contradictionThanks": "Gracias. Ahora sabemos cómo interpretar las dos.",
  "ask.counted": "Del {from} al {to} hemos contado: {value}. ¿Es correcto?",
  "ask.measured": "Del {from} al {to} hemos medido: {value}. ¿Es correcto?",
  "ask.said": "Del {from} al {to} nos indicaste: {value}. ¿Es correcto?",
  "ask.expected": "Esperabas: {value}.",
  "ask.confirmed": "Sí, es correcto",
  "ask.corrected": "No, la cifra fue otra",
  "ask.disputed": "No, y quiero decir por qué",
  "ask.really": "¿Cuánto fue en realidad?",
  "ask.reallyHint": "Nosotros teníamos: {value}.",
  "ask.why": "¿Qué no es correcto?",
  "ask.confirmedThanks": "Gracias. Queda registrado como tu resultado.",
  "ask.correctedThanks": "Gracias. Vale lo que tú indicas: {value}.",
  "ask.disputedThanks": "Gracias por decirlo. No cuenta como alcanzado.",
  "ask.expectation": {
    one: "¿Qué esperas del próximo día?",
    other: "¿Qué esperas de los próximos {count} días?",
  },
  "ask.got": "Resultado del último período: {value}.",
  "ask.hadExpected": "Esperabas: {value}.",
  "ask.hold": "Igual que antes: {target}",
  "ask.expectationThanks": "De acuerdo. El objetivo es: {target}.",
  "ask.review": "Escribir una reseña",
  "ask.reference": "Contárselo a otros",
  "ask.notNow": "Esta vez no",
  "ask.givenThanks": "Gracias. Ayuda a que otros también lo consigan.",
  "ask.declinedThanks": "Está bien. Gracias por decírnoslo.",

  // moments: short words about what has just been reached
  "moment.label": "{product}: novedades en tu camino",
  "moment.step": "Hecho: {step}",
  "moment.next": "Siguiente: {step}",
  "moment.later": "El próximo paso llega más adelante.",
  "moment.gap": "Todos los pasos están hechos",
  "moment.gapText": "Ahora, el resultado: {outcome}. Esto es lo que suele ayudar.",
  "moment.help": "Ver qué ayuda",
  "moment.reached": "Lo has conseguido: {value}",
  "moment.reachedText": "{outcome}. Es fruto de tu trabajo.",
  "moment.onward": "Ver qué viene ahora",
  "moment.value": "Confirmado: {value}",
  "moment.valueText": "Lo encuentras en tus resultados.",
  "moment.results": "Ver tus resultados",
  "moment.close": "Cerrar",

  // places in the host's page
  "slot.of": "{value} de {target}",
  "slot.atMost": "{value}, objetivo: {target} como máximo",
  "slot.rated": "{value}, objetivo: {target}",
  "slot.unknown": "Aún no se sabe. Objetivo: {target}",
  "slot.by": "para el {date}",
  "slot.was": "vencía el {date}",
  "slot.reached": "Lo has conseguido",
  "slot.ahead": "Con adelanto",
  "slot.on-pace": "Según lo previsto",
  "slot.behind": "Con retraso",
  "slot.overdue": "La fecha ya pasó",
  "slot.next": "Siguiente",
  "slot.answer": "Responder una pregunta",
  "slot.wait": "Un resultado necesita tiempo. Te preguntaremos {when} cómo te ha ido.",
  "slot.more": "Todo tu camino",
  "slot.help": "Qué ayuda ahora",
  "slot.open": "Abrir",
  "hint.label": "Consejo de {product}",
  "hint.announce": "{product} tiene un consejo para ti: {text}",
  "hint.close": "Cerrar y dejar para después",
  "hint.never": "No volver a mostrar",
} as const satisfies Record<WordKey, Message>;
