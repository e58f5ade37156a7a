import type { WordKey } from "./en.ts";
import { frTabs } from "./frTabs.ts";
import type { Message } from "./message.ts";

/*
 * French, with « vous ». Crossing: parcours (in the picture rive, eau, traversée), step: étape, result: résultat,
 * aim, target, bar: objectif, pace: rythme prévu (rate: rythme), help: aide, check-in: question, lesson: leçon,
 * template: modèle, webinar: webinaire, service: prestation, value statement: bilan des résultats, panel: panneau.
 * No "de" or "que" before a name that may begin with a vowel. U+00A0 before a colon and in « », U+202F before ? and ;
 */

/** The French sentences; those of the tabs with help, results and settings stand in a file of their own. */
export const fr = {
  ...frTabs,

  // launcher
  "launcher.across": "{share} du parcours accompli",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, une question vous attend",

  // panel
  "panel.title": "Votre parcours vers le résultat",
  "panel.close": "Fermer",
  "panel.newTab": "s’ouvre dans un nouvel onglet",
  "tab.crossing": "Parcours",
  "tab.help": "Aide",
  "tab.results": "Résultats",
  "tab.you": "Vous",

  // crossing: the picture and its two measures
  "crossing.steps": "Étapes",
  "crossing.result": "Résultat",
  "crossing.of": "{value} sur {target}",
  "crossing.atMost": "{value}, objectif\u00a0: {target} au plus",
  "crossing.rated": "{value}, objectif\u00a0: {target}",
  "crossing.aim": "Objectif",
  "crossing.by": "d’ici au {date}",
  "crossing.due": "échéance\u00a0: {date}",
  "crossing.onShore":
    "Vous êtes encore sur cette rive, étapes terminées\u00a0: {done} sur {total}. Sur l’autre rive\u00a0: {outcome}.",
  "crossing.onWater": "Vous êtes sur l’eau, à {progress} de la traversée. Sur l’autre rive\u00a0: {outcome}.",
  "crossing.across": "Vous avez atteint l’autre rive\u00a0: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "Il reste une chose à configurer, puis les étapes commencent.",
    other: "Il reste {count} choses à configurer, puis les étapes commencent.",
  },
  "stage.steps": {
    one: "Encore une étape, et le résultat pourra venir.",
    other: "Encore {count} étapes, et le résultat pourra venir.",
  },
  "stage.gap":
    "Toutes les étapes sont terminées. Le résultat n’est pas encore là\u00a0: {value} à ce jour, objectif {target} d’ici au {date}, reste {left}.",
  "stage.gapOverdue":
    "Toutes les étapes sont terminées. L’échéance du {date} est passée\u00a0: {value} à ce jour, objectif {target}, reste {left}.",
  "stage.gapLower":
    "Toutes les étapes sont terminées. Le résultat n’est pas encore là\u00a0: {value} à ce jour, objectif {target} au plus d’ici au {date}.",
  "stage.gapRated":
    "Toutes les étapes sont terminées. Le résultat n’est pas encore là\u00a0: votre note est {value} sur {points}, l’objectif est {target}.",
  "stage.gapUnknown": "Toutes les étapes sont terminées. Nous ne savons pas encore si le résultat est là.",
  "stage.higher":
    "Vous avez atteint l’objectif précédent. Place au suivant\u00a0: {value} à ce jour, objectif {target} d’ici au {date}, reste {left}.",
  "stage.raised":
    "Vous avez atteint votre objectif, et c’est acquis\u00a0: {before}. Place au suivant\u00a0: {target} d’ici au {date}, {value} à ce jour.",
  "stage.reached": "Vous y êtes\u00a0: {value}.",
  "stage.reached-unhappy": "Le résultat est là\u00a0: {value}. Le chemin pour y arriver ne vous convenait pas.",
  "desired.start": "Les étapes se cochent toutes seules dès qu’elles sont faites. Vous n’avez rien à remplir ici.",
  "desired.on-the-way": "Les outils sont en place. Le résultat dépend de ce que vous en faites.",
  "desired.not-getting-there":
    "Ce qui a été fait jusqu’ici n’a pas encore apporté le résultat. C’est fréquent, et vous pouvez y changer quelque chose\u00a0: une autre approche plutôt que davantage de la même.",
  "desired.at-odds":
    "Les chiffres suivent le rythme prévu, mais tout ne fonctionne pas encore. Une autre approche peut y remédier.",
  "desired.succeeding": "C’est le fruit de votre travail. Bravo.",
  "desired.succeeding-unhappy": "Un résultat ne devrait pas demander plus d’efforts que nécessaire.",

  // pace
  "pace.ahead": "En avance",
  "pace.on-pace": "Dans le rythme",
  "pace.behind": "En retard",
  "pace.too-early": "Trop tôt pour le dire",
  "pace.reached": "Atteint",
  "pace.overdue": "Échéance passée",
  "pace.expected": "Prévu à ce jour\u00a0: {expected}.",
  "pace.projected": "À ce rythme, vous y serez le {from}.",
  "pace.between": "À ce rythme, vous y serez entre le {from} et le {to}.",
  "pace.earliest": "À ce rythme, vous y serez au plus tôt le {from}.",
  "pace.late": "C’est après l’échéance.",
  "pace.change": "Il est temps de changer d’approche\u00a0: voyez plus bas ce qui aide.",

  // trend
  "trend.text": "Le {from}\u00a0: {first}. Le {to}\u00a0: {last}. Objectif\u00a0: {target}.",
  "trend.aim": "Objectif {target}",
  "trend.pace": "Rythme prévu",
  "trend.measured": "Mesuré {when}",
  "trend.reported": "Votre chiffre, {when}",
  "trend.rated": "Votre note, {when}",

  // the one next thing, and what comes after it
  "next.step": "Votre prochaine étape",
  "next.go": "Y aller",
  "next.question": "Une question pour vous",
  "next.wait": "La suite",
  "next.ask":
    "Les résultats se voient en général après un certain temps. Nous vous demanderons {when}, le {date}, ce qu’il en est.",
  "next.askAgain": "Un résultat demande du temps. Nous vous reposerons la question {when}, le {date}.",
  "next.checkpoint": "Le {date}, nous ferons le point ensemble. Prévu d’ici là\u00a0: {expected}.",
  "next.watch": "Dès qu’un nouveau résultat arrive, vous le voyez ici.",

  // steps
  "steps.complete": "Étapes terminées\u00a0: {done} sur {total}",
  "steps.setup": "Configuration",
  "steps.title": "Étapes",
  "steps.done": "terminée",
  "steps.next": "la prochaine",
  "steps.open": "à faire",
  "steps.locked": "plus tard",
  "steps.optional": "facultative",
  "steps.undone": "Déjà terminée, mais à revoir",

  // the result is there
  "bar.title": "Faisons aussi bien la prochaine fois",
  "bar.offer": "Vous savez maintenant ce qui marche. Visez un peu plus haut, ou gardez cet objectif.",
  "bar.top": "Vous savez maintenant ce qui marche. Gardez cet objectif, ou passez à la suite.",
  "bar.anew": "Un nouvel objectif compte à partir d’aujourd’hui.",
  "bar.hold": "Garder cet objectif",
  "bar.next": "Ce qui compte aussi\u00a0: {outcome}",
  "bar.notNow": "Pas maintenant",
  "bar.aim": "Viser {target}",

  // foot of the panel
  "foot.saved": "Enregistré sur cet appareil",
  "foot.memory": "Non enregistré\u00a0: à la fermeture de cette page, ce qui est affiché ici sera perdu.",

  // a check-in that shows itself
  "nudge.label": "{product}\u00a0: une question pour vous",
  "nudge.announce": "{product} a une question pour vous, en bas de la page\u00a0: {question}",
  "nudge.close": "Fermer et garder pour plus tard",

  // check-in
  "checkIn.send": "Envoyer",
  "checkIn.later": "Plus tard",
  "checkIn.never": "Ne plus me demander",
  "checkIn.when": "Me reposer la question",
  "checkIn.choose": "Veuillez d’abord choisir une réponse.",
  "checkIn.failed": "L’enregistrement a échoué. Veuillez réessayer.",
  "checkIn.back": "Retour",
  "checkIn.close": "Fermer",
  "checkIn.honest": "Merci pour votre franchise.",
  "checkIn.middle": "Merci. Une partie du chemin est faite, et il est possible d’aller plus loin.",
  "checkIn.good": "Très bien. Faisons aussi bien la prochaine fois.",
  "checkIn.experience": "Merci. Il est utile de savoir comment vous avez vécu ce parcours.",
  "checkIn.obstacles": "Qu’est-ce qui vous a freiné\u202f?",
  "checkIn.any": "Choisissez tout ce qui convient. Vous pouvez aussi ne rien choisir.",
  "checkIn.else": "Autre chose",
  "checkIn.left": { one: "{count} caractère restant", other: "{count} caractères restants" },
  "checkIn.number": "Veuillez saisir un nombre, par exemple {example}.",
  "checkIn.some": "Veuillez choisir au moins une réponse, ou écrire ce que c’est.",
  "checkIn.helps": "Voici ce qui aide en général",
  "checkIn.again": "Nous vous reposerons la question le {date}, quand un changement pourra se voir.",
  "checkIn.againAfter":
    "Nous vous reposerons la question après votre prochain essai, quand un changement pourra se voir.",
  "checkIn.aim": "Viser {target}",
  "checkIn.aimed": "C’est noté. Prochain objectif\u00a0: {target}.",

  // the questions that only some playbooks ask
  "ask.percent": "Pour {share}, saisissez {number}.",
  "ask.before": "La dernière fois, vous avez indiqué\u00a0: {value}.",
  "ask.reason": "Qu’est-ce qui fait obstacle\u202f?",
  "ask.about": "Sujet\u00a0: {outcome}. Choisissez tout ce qui convient.",
  "ask.reasonThanks": "Merci. Nous savons maintenant quel obstacle lever.",
  "ask.choiceThanks": "Merci. Cela nous aide à vous montrer ce qui vous convient.",
  "ask.contradiction":
    "Vous en êtes à {value}, l’objectif est {target}, et vous nous avez dit\u00a0: «\u00a0{felt}\u00a0». Qu’est-ce qui est plus proche de la réalité\u202f?",
  "ask.contradictionLess":
    "Vous en êtes à {value}, l’objectif est {target} au plus, et vous nous avez dit\u00a0: «\u00a0{felt}\u00a0». Qu’est-ce qui est plus proche de la réalité\u202f?",
  "ask.measure": "Le chiffre est juste",
  "ask.rating": "Mon impression est juste",
  "ask.neither": "Ni l’un ni l’autre",
  "ask.contradictionThanks": "Merci. Nous savons maintenant comment lire les deux.",
  "ask.counted": "Du {from} au {to}, nous avons compté\u00a0: {value}. Est-ce exact\u202f?",
  "ask.measured": "Du {from} au {to}, nous avons mesuré\u00a0: {value}. Est-ce exact\u202f?",
  "ask.said": "Du {from} au {to}, vous nous avez indiqué\u00a0: {value}. Est-ce exact\u202f?",
  "ask.expected": "Vous attendiez\u00a0: {value}.",
  "ask.confirmed": "Oui, c’est exact",
  "ask.corrected": "Non, le chiffre était différent",
  "ask.disputed": "Non, et je veux dire pourquoi",
  "ask.really": "Qu’en était-il vraiment\u202f?",
  "ask.reallyHint": "Nous avions\u00a0: {value}.",
  "ask.why": "Qu’est-ce qui n’est pas exact\u202f?",
  "ask.confirmedThanks": "Merci. C’est noté comme votre résultat.",
  "ask.correctedThanks": "Merci. C’est votre chiffre qui compte\u00a0: {value}.",
  "ask.disputedThanks": "Merci de l’avoir dit. Ce n’est pas compté comme atteint.",
  "ask.expectation": {
    one: "Qu’attendez-vous du prochain jour\u202f?",
    other: "Qu’attendez-vous des {count} prochains jours\u202f?",
  },
  "ask.got": "Résultat de la dernière période\u00a0: {value}.",
  "ask.hadExpected": "Vous attendiez\u00a0: {value}.",
  "ask.hold": "Comme avant\u00a0: {target}",
  "ask.expectationThanks": "C’est noté. Objectif\u00a0: {target}.",
  "ask.review": "Rédiger un avis",
  "ask.reference": "En parler à d’autres",
  "ask.notNow": "Pas cette fois",
  "ask.givenThanks": "Merci. Cela aide d’autres personnes à y arriver aussi.",
  "ask.declinedThanks": "Très bien. Merci de nous l’avoir dit.",

  // moments: short words about what has just been reached
  "moment.label": "{product}\u00a0: du nouveau sur votre parcours",
  "moment.step": "C’est fait\u00a0: {step}",
  "moment.next": "À suivre\u00a0: {step}",
  "moment.later": "La prochaine étape viendra plus tard.",
  "moment.gap": "Toutes les étapes sont terminées",
  "moment.gapText": "Place au résultat\u00a0: {outcome}. Voici ce qui aide en général.",
  "moment.help": "Voir ce qui aide",
  "moment.reached": "Vous y êtes\u00a0: {value}",
  "moment.reachedText": "{outcome}. C’est le fruit de votre travail.",
  "moment.onward": "Voir la suite",
  "moment.value": "Confirmé\u00a0: {value}",
  "moment.valueText": "Vous le retrouvez dans vos résultats.",
  "moment.results": "Voir vos résultats",
  "moment.close": "Fermer",

  // places in the host's page
  "slot.of": "{value} sur {target}",
  "slot.atMost": "{value}, objectif\u00a0: {target} au plus",
  "slot.rated": "{value}, objectif\u00a0: {target}",
  "slot.unknown": "Pas encore connu. Objectif\u00a0: {target}",
  "slot.by": "d’ici au {date}",
  "slot.was": "échéance\u00a0: {date}",
  "slot.reached": "Vous y êtes",
  "slot.ahead": "En avance",
  "slot.on-pace": "Dans le rythme",
  "slot.behind": "En retard",
  "slot.overdue": "Échéance passée",
  "slot.next": "À suivre",
  "slot.answer": "Répondre à la question",
  "slot.wait": "Un résultat demande du temps. Nous vous demanderons {when} ce qu’il en est.",
  "slot.more": "Tout votre parcours",
  "slot.help": "Ce qui aide maintenant",
  "slot.open": "Ouvrir",
  "hint.label": "{product}\u00a0: un conseil",
  "hint.announce": "{product} a un conseil pour vous\u00a0: {text}",
  "hint.close": "Fermer et garder pour plus tard",
  "hint.never": "Ne plus afficher",
} as const satisfies Record<WordKey, Message>;
