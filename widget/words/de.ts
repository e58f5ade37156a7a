import { deTabs } from "./deTabs.ts";
import type { WordKey } from "./en.ts";
import type { Message } from "./message.ts";

/*
 * German, with "Sie". Crossing: Weg (in the picture Ufer, Wasser, Überfahrt), step: Schritt, result: Ergebnis,
 * aim, target, bar: Ziel, pace: Zeitplan (rate: Tempo), tactic: Ansatz, help: Hilfe, check-in: Frage, lesson: Lektion,
 * template: Vorlage, webinar: Webinar, service: Dienstleistung, value statement: Nutzenbilanz, panel: Fenster.
 * Units stand where they need no dative: "12 / 50 Kontakte", "Ziel: 50 Kontakte", never "von 50 Kontakte".
 */

/** The German sentences; those of the tabs with help, results and settings stand in a file of their own. */
export const de = {
  ...deTabs,

  // launcher
  "launcher.across": "{share} des Weges geschafft",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, eine Frage wartet auf Sie",

  // panel
  "panel.title": "Ihr Weg zum Ergebnis",
  "panel.close": "Schließen",
  "panel.newTab": "öffnet sich in einem neuen Tab",
  "tab.crossing": "Weg",
  "tab.help": "Hilfe",
  "tab.results": "Ergebnisse",
  "tab.you": "Profil",

  // crossing: the picture and its two measures
  "crossing.steps": "Schritte",
  "crossing.result": "Ergebnis",
  "crossing.of": "{value}\u00a0/\u00a0{target}",
  "crossing.atMost": "{value}, Ziel: höchstens {target}",
  "crossing.rated": "{value}, Ziel: {target}",
  "crossing.aim": "Ziel",
  "crossing.by": "bis {date}",
  "crossing.due": "war fällig am {date}",
  "crossing.onShore":
    "Sie sind noch an diesem Ufer, erledigte Schritte: {done} von {total}. Am anderen Ufer: {outcome}.",
  "crossing.onWater": "Sie sind auf dem Wasser, {progress} der Überfahrt geschafft. Am anderen Ufer: {outcome}.",
  "crossing.across": "Sie haben das andere Ufer erreicht: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "Zuerst ist noch eine Sache einzurichten, dann beginnen die Schritte.",
    other: "Zuerst sind noch {count} Dinge einzurichten, dann beginnen die Schritte.",
  },
  "stage.steps": {
    one: "Noch ein Schritt, dann kann das Ergebnis kommen.",
    other: "Noch {count} Schritte, dann kann das Ergebnis kommen.",
  },
  "stage.gap":
    "Alle Schritte sind erledigt. Das Ergebnis steht noch aus: bisher {value}, Ziel {target} bis {date}, noch offen: {left}.",
  "stage.gapOverdue":
    "Alle Schritte sind erledigt. Der Termin am {date} ist vorbei: bisher {value}, Ziel {target}, noch offen: {left}.",
  "stage.gapLower":
    "Alle Schritte sind erledigt. Das Ergebnis steht noch aus: derzeit {value}, Ziel höchstens {target} bis {date}.",
  "stage.gapRated":
    "Alle Schritte sind erledigt. Das Ergebnis steht noch aus: Ihre Bewertung ist {value} von {points}, das Ziel ist {target}.",
  "stage.gapUnknown": "Alle Schritte sind erledigt. Ob das Ergebnis da ist, wissen wir noch nicht.",
  "stage.higher":
    "Das vorige Ziel haben Sie erreicht. Jetzt das nächste: bisher {value}, Ziel {target} bis {date}, noch offen: {left}.",
  "stage.raised":
    "Sie haben Ihr Ziel erreicht, und das bleibt: {before}. Jetzt das nächste: {target} bis {date}, bisher {value}.",
  "stage.reached": "Sie sind am Ziel: {value}.",
  "stage.reached-unhappy": "Das Ergebnis ist da: {value}. Der Weg dorthin hat für Sie nicht gepasst.",
  "desired.start": "Jeder Schritt wird von selbst abgehakt, sobald er erledigt ist. Hier müssen Sie nichts ausfüllen.",
  "desired.on-the-way": "Die Werkzeuge stehen bereit. Was Sie daraus machen, entscheidet über das Ergebnis.",
  "desired.not-getting-there":
    "Was bisher geschehen ist, hat das Ergebnis noch nicht gebracht. Das kommt oft vor, und Sie haben es in der Hand: ein neuer Ansatz hilft eher als mehr vom Gleichen.",
  "desired.at-odds":
    "Die Zahlen liegen im Zeitplan, aber noch läuft nicht alles so, wie es soll. Ein neuer Ansatz kann das ändern.",
  "desired.succeeding": "Das haben Sie selbst erreicht. Gut gemacht.",
  "desired.succeeding-unhappy": "Ein Ergebnis sollte nicht mehr Mühe kosten als nötig.",

  // pace
  "pace.ahead": "Dem Zeitplan voraus",
  "pace.on-pace": "Im Zeitplan",
  "pace.behind": "Hinter dem Zeitplan",
  "pace.too-early": "Noch zu früh",
  "pace.reached": "Erreicht",
  "pace.overdue": "Termin vorbei",
  "pace.expected": "Laut Zeitplan bis heute: {expected}.",
  "pace.projected": "In diesem Tempo sind Sie am {from} am Ziel.",
  "pace.between": "In diesem Tempo sind Sie zwischen dem {from} und dem {to} am Ziel.",
  "pace.earliest": "In diesem Tempo sind Sie frühestens am {from} am Ziel.",
  "pace.late": "Das ist nach dem Termin.",
  "pace.change": "Zeit für einen anderen Ansatz: Weiter unten sehen Sie, was hilft.",

  // trend
  "trend.text": "Am {from}: {first}, am {to}: {last}. Ziel: {target}.",
  "trend.aim": "Ziel {target}",
  "trend.pace": "Zeitplan",
  "trend.measured": "Gemessen {when}",
  "trend.reported": "Ihre Angabe, {when}",
  "trend.rated": "Ihre Bewertung, {when}",

  // the one next thing, and what comes after it
  "next.step": "Ihr nächster Schritt",
  "next.go": "Zum Schritt",
  "next.question": "Eine Frage an Sie",
  "next.wait": "Wie es weitergeht",
  "next.ask":
    "Ergebnisse zeigen sich meist erst nach einer Weile. Wir fragen Sie {when}, am {date}, wie es gelaufen ist.",
  "next.askAgain": "Ein Ergebnis braucht Zeit, bis es sich zeigt. Wir fragen Sie {when}, am {date}, noch einmal.",
  "next.checkpoint": "Am {date} vergleichen wir mit dem Zeitplan. Bis dahin vorgesehen: {expected}.",
  "next.watch": "Sobald ein neues Ergebnis da ist, sehen Sie es hier.",

  // steps
  "steps.complete": { one: "{done} von {total} Schritt erledigt", other: "{done} von {total} Schritten erledigt" },
  "steps.setup": "Einrichtung",
  "steps.title": "Schritte",
  "steps.done": "erledigt",
  "steps.next": "als Nächstes",
  "steps.open": "offen",
  "steps.locked": "kommt später",
  "steps.optional": "freiwillig",
  "steps.undone": "War schon erledigt, bitte noch einmal ansehen",

  // the result is there
  "bar.title": "Das soll beim nächsten Mal wieder gelingen",
  "bar.offer": "Sie wissen jetzt, was wirkt. Setzen Sie sich ein etwas höheres Ziel, oder behalten Sie Ihr Ziel bei.",
  "bar.top": "Sie wissen jetzt, was wirkt. Behalten Sie Ihr Ziel bei, oder gehen Sie das Nächste an.",
  "bar.anew": "Ein neues Ziel zählt ab heute.",
  "bar.hold": "Ziel beibehalten",
  "bar.next": "Was noch zählt: {outcome}",
  "bar.notNow": "Jetzt nicht",
  "bar.aim": "Neues Ziel: {target}",

  // foot of the panel
  "foot.saved": "Auf diesem Gerät gespeichert",
  "foot.memory": "Nicht gespeichert: Wenn Sie diese Seite schließen, geht verloren, was hier steht.",

  // a check-in that shows itself
  "nudge.label": "Eine Frage von {product}",
  "nudge.announce": "{product} hat eine Frage an Sie, am Ende der Seite: {question}",
  "nudge.close": "Schließen und für später aufheben",

  // check-in
  "checkIn.send": "Senden",
  "checkIn.later": "Später",
  "checkIn.never": "Das nicht mehr fragen",
  "checkIn.when": "Wieder fragen",
  "checkIn.choose": "Bitte wählen Sie zuerst eine Antwort aus.",
  "checkIn.failed": "Das konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.",
  "checkIn.back": "Zurück",
  "checkIn.close": "Schließen",
  "checkIn.honest": "Danke für die ehrliche Antwort.",
  "checkIn.middle": "Danke. Ein Teil des Weges ist geschafft, und es ist noch mehr möglich.",
  "checkIn.good": "Sehr schön. Das soll beim nächsten Mal wieder gelingen.",
  "checkIn.experience": "Danke. Es ist gut zu wissen, wie der Weg für Sie war.",
  "checkIn.obstacles": "Was hat Sie aufgehalten?",
  "checkIn.any": "Wählen Sie alles aus, was zutrifft. Keine Auswahl ist auch in Ordnung.",
  "checkIn.else": "Etwas anderes",
  "checkIn.left": { one: "Noch {count} Zeichen", other: "Noch {count} Zeichen" },
  "checkIn.number": "Bitte geben Sie eine Zahl ein, zum Beispiel {example}.",
  "checkIn.some": "Bitte wählen Sie mindestens eines aus, oder schreiben Sie, was es ist.",
  "checkIn.helps": "Das hilft in solchen Fällen meistens",
  "checkIn.again": "Wir fragen am {date} noch einmal, wenn sich eine Veränderung zeigen kann.",
  "checkIn.againAfter": "Wir fragen nach Ihrem nächsten Versuch noch einmal, wenn sich eine Veränderung zeigen kann.",
  "checkIn.aim": "Neues Ziel: {target}",
  "checkIn.aimed": "Einverstanden. Das nächste Ziel ist: {target}.",

  // the questions that only some playbooks ask
  "ask.percent": "Für {share} schreiben Sie {number}.",
  "ask.before": "Ihre letzte Angabe: {value}.",
  "ask.reason": "Was steht im Weg?",
  "ask.about": "Es geht um: {outcome}. Wählen Sie alles aus, was zutrifft.",
  "ask.reasonThanks": "Danke. Jetzt wissen wir, was aus dem Weg muss.",
  "ask.choiceThanks": "Danke. So können wir Ihnen zeigen, was zu Ihnen passt.",
  "ask.contradiction": "Ihr Stand ist {value}, das Ziel {target}. Gesagt haben Sie uns: „{felt}“. Was trifft eher zu?",
  "ask.contradictionLess":
    "Ihr Stand ist {value}, das Ziel höchstens {target}. Gesagt haben Sie uns: „{felt}“. Was trifft eher zu?",
  "ask.measure": "Die Zahl stimmt",
  "ask.rating": "Mein Eindruck stimmt",
  "ask.neither": "Keines von beiden",
  "ask.contradictionThanks": "Danke. Jetzt wissen wir, wie beides zu verstehen ist.",
  "ask.counted": "Vom {from} bis {to} haben wir gezählt: {value}. Stimmt das?",
  "ask.measured": "Vom {from} bis {to} haben wir gemessen: {value}. Stimmt das?",
  "ask.said": "Vom {from} bis {to} war Ihre Angabe: {value}. Stimmt das?",
  "ask.expected": "Erwartet hatten Sie: {value}.",
  "ask.confirmed": "Ja, das stimmt",
  "ask.corrected": "Nein, es war eine andere Zahl",
  "ask.disputed": "Nein, und ich möchte sagen, warum",
  "ask.really": "Wie war es wirklich?",
  "ask.reallyHint": "Bei uns stand: {value}.",
  "ask.why": "Was stimmt daran nicht?",
  "ask.confirmedThanks": "Danke. Das ist jetzt als Ihr Ergebnis festgehalten.",
  "ask.correctedThanks": "Danke. Es gilt Ihre Angabe: {value}.",
  "ask.disputedThanks": "Danke, dass Sie es sagen. Es zählt nicht als erreicht.",
  "ask.expectation": {
    one: "Was erwarten Sie vom nächsten Tag?",
    other: "Was erwarten Sie von den nächsten {count} Tagen?",
  },
  "ask.got": "Ergebnis des letzten Zeitraums: {value}.",
  "ask.hadExpected": "Erwartet hatten Sie: {value}.",
  "ask.hold": "Wie bisher: {target}",
  "ask.expectationThanks": "Einverstanden. Das Ziel ist: {target}.",
  "ask.review": "Bewertung schreiben",
  "ask.reference": "Anderen davon erzählen",
  "ask.notNow": "Diesmal nicht",
  "ask.givenThanks": "Danke. Das hilft anderen, auch ans Ziel zu kommen.",
  "ask.declinedThanks": "Das ist in Ordnung. Danke für die Rückmeldung.",

  // moments: short words about what has just been reached
  "moment.label": "{product}: Neues auf Ihrem Weg",
  "moment.step": "Erledigt: {step}",
  "moment.next": "Als Nächstes: {step}",
  "moment.later": "Der nächste Schritt kommt später.",
  "moment.gap": "Alle Schritte sind erledigt",
  "moment.gapText": "Jetzt geht es um das Ergebnis: {outcome}. Hier finden Sie, was dabei meistens hilft.",
  "moment.help": "Ansehen, was hilft",
  "moment.reached": "Sie sind am Ziel: {value}",
  "moment.reachedText": "{outcome}. Das haben Sie selbst erreicht.",
  "moment.onward": "Wie es weitergeht",
  "moment.value": "Bestätigt: {value}",
  "moment.valueText": "Sie finden es bei Ihren Ergebnissen.",
  "moment.results": "Ergebnisse ansehen",
  "moment.close": "Schließen",

  // places in the host's page
  "slot.of": "{value}\u00a0/\u00a0{target}",
  "slot.atMost": "{value}, Ziel: höchstens {target}",
  "slot.rated": "{value}, Ziel: {target}",
  "slot.unknown": "Noch nicht bekannt. Ziel: {target}",
  "slot.by": "bis {date}",
  "slot.was": "war fällig am {date}",
  "slot.reached": "Sie sind am Ziel",
  "slot.ahead": "Dem Zeitplan voraus",
  "slot.on-pace": "Im Zeitplan",
  "slot.behind": "Hinter dem Zeitplan",
  "slot.overdue": "Termin vorbei",
  "slot.next": "Als Nächstes",
  "slot.answer": "Eine Frage beantworten",
  "slot.wait": "Ein Ergebnis braucht Zeit. Wir fragen Sie {when}, wie es gelaufen ist.",
  "slot.more": "Ihr ganzer Weg",
  "slot.help": "Was jetzt hilft",
  "slot.open": "Öffnen",
  "hint.label": "Hinweis von {product}",
  "hint.announce": "{product} hat einen Hinweis für Sie: {text}",
  "hint.close": "Schließen und für später aufheben",
  "hint.never": "Nicht mehr anzeigen",
} as const satisfies Record<WordKey, Message>;
