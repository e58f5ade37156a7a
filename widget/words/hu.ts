import type { WordKey } from "./en.ts";
import { huTabs } from "./huTabs.ts";
import type { Message } from "./message.ts";

/*
 * Hungarian, with "te", as the Hungarian playbooks of the demo. Crossing: út (in the picture part, csónak, átkelés),
 * step: lépés, result: eredmény, aim, target, bar: cél, pace: tempó, tactic: módszer, help: segítség, check-in: kérdés,
 * lesson: lecke, template: sablon, webinar: webinár, service: szolgáltatás, value statement: eredményösszesítő,
 * panel: panel, tab of the browser: lap. No a/az, no ending and no full stop at what is put in: dates end with a stop
 * ("május 3."), so they stand in brackets, before a noun ("május 3. a …") or last without a stop of ours.
 */

/** The Hungarian sentences; those of the tabs with help, results and settings stand in a file of their own. */
export const hu = {
  ...huTabs,

  // launcher
  "launcher.across": "megtett út: {share}",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, egy kérdés vár rád",

  // panel
  "panel.title": "Utad az eredményig",
  "panel.close": "Bezárás",
  "panel.newTab": "új lapon nyílik meg",
  "tab.crossing": "Út",
  "tab.help": "Segítség",
  "tab.results": "Eredmények",
  "tab.you": "Profil",

  // crossing: the picture and its two measures
  "crossing.steps": "Lépések",
  "crossing.result": "Eredmény",
  "crossing.of": "{value}\u00a0/\u00a0{target}",
  "crossing.atMost": "{value}, cél: legfeljebb {target}",
  "crossing.rated": "{value}, cél: {target}",
  "crossing.aim": "Cél",
  "crossing.by": "határidő: {date}",
  "crossing.due": "lejárt: {date}",
  "crossing.onShore": "Még ezen a parton vagy, kész lépések: {done}\u00a0/\u00a0{total}. A túlsó parton: {outcome}.",
  "crossing.onWater": "Már a csónakban ülsz, az átkelésből megvan {progress}. A túlsó parton: {outcome}.",
  "crossing.across": "Elérted a túlsó partot: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "Először még be kell állítani egy dolgot, aztán jöhetnek a lépések.",
    other: "Először még be kell állítani {count} dolgot, aztán jöhetnek a lépések.",
  },
  "stage.steps": {
    one: "Még egy lépés, és jöhet az eredmény.",
    other: "Még {count} lépés, és jöhet az eredmény.",
  },
  "stage.gap":
    "Minden lépés kész. Az eredmény még várat magára: eddig {value}, a cél {target} (határidő: {date}), hátravan {left}.",
  "stage.gapOverdue": "Minden lépés kész. A határidő ({date}) lejárt: eddig {value}, a cél {target}, hátravan {left}.",
  "stage.gapLower":
    "Minden lépés kész. Az eredmény még várat magára: most {value}, a cél legfeljebb {target} (határidő: {date}).",
  "stage.gapRated":
    "Minden lépés kész. Az eredmény még várat magára: az értékelésed {value} pont a lehetséges {points} közül, a cél {target} pont.",
  "stage.gapUnknown": "Minden lépés kész. Hogy megvan-e az eredmény, azt még nem tudjuk.",
  "stage.higher":
    "Az előző célt elérted. Jöhet a következő: eddig {value}, a cél {target} (határidő: {date}), hátravan {left}.",
  "stage.raised":
    "Elérted a célod, és ez már a tiéd: {before}. Jöhet a következő: eddig {value}, a cél {target} (határidő: {date}).",
  "stage.reached": "Célba értél: {value}.",
  "stage.reached-unhappy": "Megvan az eredmény: {value}. Az odáig vezető út nem volt jó neked.",
  "desired.start": "Amint egy lépés kész, magától kipipálódik. Itt nincs mit kitöltened.",
  "desired.on-the-way": "Az eszközök készen állnak. Az eredmény azon múlik, mit kezdesz velük.",
  "desired.not-getting-there":
    "Az eddigiek még nem hozták meg az eredményt. Ez gyakori, és a te kezedben van: most egy új módszer többet ér, mint ugyanabból még több.",
  "desired.at-odds": "A számok tartják a tempót, mégsem működik minden. Egy új módszer változtathat ezen.",
  "desired.succeeding": "Ez a te munkád. Szép volt.",
  "desired.succeeding-unhappy": "Egy eredmény ne kerüljön többe, mint amennyibe muszáj.",

  // pace
  "pace.ahead": "A tempó előtt jársz",
  "pace.on-pace": "Tartod a tempót",
  "pace.behind": "A tempó mögött jársz",
  "pace.too-early": "Még korai megmondani",
  "pace.reached": "Elérve",
  "pace.overdue": "Lejárt a határidő",
  "pace.expected": "Mára várt érték: {expected}.",
  "pace.projected": "Ebben a tempóban {from} a célba érés várható napja.",
  "pace.between": "Ebben a tempóban {from} és {to} között érsz célba.",
  "pace.earliest": "Ebben a tempóban {from} a legkorábbi nap, amikor célba érhetsz.",
  "pace.late": "Ez a határidő után van.",
  "pace.change": "Ideje más módszert választani: nézd meg lejjebb, mi segít.",

  // trend
  "trend.text": "Kezdet ({from}): {first}, legutóbb ({to}): {last}. A cél: {target}.",
  "trend.aim": "Cél: {target}",
  "trend.pace": "Tempó",
  "trend.measured": "Mérés: {when}",
  "trend.reported": "A te adatod: {when}",
  "trend.rated": "A te értékelésed: {when}",

  // the one next thing, and what comes after it
  "next.step": "A következő lépésed",
  "next.go": "Ugrás oda",
  "next.question": "Egy kérdés hozzád",
  "next.wait": "Mi következik",
  "next.ask": "Az eredmények általában kis idő múlva látszanak. Megkérdezzük {when} ({date}), hogyan ment.",
  "next.askAgain": "Az eredménynek idő kell, hogy megmutatkozzon. Újra megkérdezzük {when} ({date}).",
  "next.checkpoint": "Ekkor nézzük meg együtt a tempót: {date}, az addigra várt érték: {expected}.",
  "next.watch": "Amint új eredmény érkezik, itt látod.",

  // steps
  "steps.complete": "Kész lépések: {done} / {total}",
  "steps.setup": "Beállítás",
  "steps.title": "Lépések",
  "steps.done": "kész",
  "steps.next": "következő",
  "steps.open": "nyitott",
  "steps.locked": "később jön",
  "steps.optional": "nem kötelező",
  "steps.undone": "Egyszer már kész volt, nézz rá újra",

  // the result is there
  "bar.title": "Legyen meg legközelebb is",
  "bar.offer": "Már tudod, mi működik. Célozz kicsit magasabbra, vagy maradj ennél a célnál.",
  "bar.top": "Már tudod, mi működik. Maradj ennél a célnál, vagy fordulj a következő felé.",
  "bar.anew": "Az új cél mától számít.",
  "bar.hold": "Marad ez a cél",
  "bar.next": "Ami még számít: {outcome}",
  "bar.notNow": "Most nem",
  "bar.aim": "Új cél: {target}",

  // foot of the panel
  "foot.saved": "Ezen az eszközön mentve",
  "foot.memory": "Nincs mentve: amikor ez az oldal bezárul, az itt látható adatok elvesznek.",

  // a check-in that shows itself
  "nudge.label": "{product}: egy kérdés neked",
  "nudge.announce": "Egy kérdés vár rád az oldal végén ({product}): {question}",
  "nudge.close": "Bezárás, megtartás későbbre",

  // check-in
  "checkIn.send": "Küldés",
  "checkIn.later": "Később",
  "checkIn.never": "Ne kérdezzétek többet",
  "checkIn.when": "Kérdezzétek újra",
  "checkIn.choose": "Előbb válassz egy választ.",
  "checkIn.failed": "Ezt nem sikerült menteni. Próbáld újra.",
  "checkIn.back": "Vissza",
  "checkIn.close": "Bezárás",
  "checkIn.honest": "Köszönjük az őszinte választ.",
  "checkIn.middle": "Köszönjük. Az út egy része megvan, és még több is kihozható belőle.",
  "checkIn.good": "Nagyszerű. Legyen meg legközelebb is.",
  "checkIn.experience": "Köszönjük. Jó tudni, milyen volt neked az út.",
  "checkIn.obstacles": "Mi állt az útban?",
  "checkIn.any": "Jelölj be mindent, ami igaz. Az is jó, ha egyik sem.",
  "checkIn.else": "Valami más",
  "checkIn.left": { one: "még {count} karakter", other: "még {count} karakter" },
  "checkIn.number": "Írj be egy számot, például: {example}.",
  "checkIn.some": "Válassz legalább egyet, vagy írd le, mi az.",
  "checkIn.helps": "Ez szokott segíteni",
  "checkIn.again": "Újra megkérdezzük ({date}), amikor már látszhat a változás.",
  "checkIn.againAfter": "A következő próbálkozásod után újra megkérdezzük, amikor már látszhat a változás.",
  "checkIn.aim": "Új cél: {target}",
  "checkIn.aimed": "Megbeszéltük. A következő cél: {target}.",

  // the questions that only some playbooks ask
  "ask.percent": "Ha az érték {share}, ezt írd be: {number}.",
  "ask.before": "Legutóbb ezt adtad meg: {value}.",
  "ask.reason": "Mi áll az útban?",
  "ask.about": "Erről van szó: {outcome}. Jelölj be mindent, ami igaz.",
  "ask.reasonThanks": "Köszönjük. Most már tudjuk, mit kell elhárítani az útból.",
  "ask.choiceThanks": "Köszönjük. Így azt tudjuk mutatni, ami hozzád illik.",
  "ask.contradiction":
    "A számok szerint {value} van meg, a cél {target}, és ezt mondtad: „{felt}”. Melyik áll közelebb az igazsághoz?",
  "ask.contradictionLess":
    "A számok szerint {value} az állás, a cél legfeljebb {target}, és ezt mondtad: „{felt}”. Melyik áll közelebb az igazsághoz?",
  "ask.measure": "A szám a helyes",
  "ask.rating": "Az én benyomásom a helyes",
  "ask.neither": "Egyik sem",
  "ask.contradictionThanks": "Köszönjük. Most már tudjuk, hogyan értsük a kettőt.",
  "ask.counted": "Ennyit számoltunk {from} és {to} között: {value}. Így van?",
  "ask.measured": "Ezt mértük {from} és {to} között: {value}. Így van?",
  "ask.said": "Ezt mondtad nekünk {from} és {to} között: {value}. Így van?",
  "ask.expected": "Amire számítottál: {value}.",
  "ask.confirmed": "Igen, így van",
  "ask.corrected": "Nem, más volt a szám",
  "ask.disputed": "Nem, és el is mondom, miért",
  "ask.really": "Mi a helyes érték?",
  "ask.reallyHint": "Nálunk ez szerepel: {value}.",
  "ask.why": "Mi nem stimmel vele?",
  "ask.confirmedThanks": "Köszönjük. Ezt elért eredményként jegyeztük fel.",
  "ask.correctedThanks": "Köszönjük. A te adatod számít: {value}.",
  "ask.disputedThanks": "Köszönjük, hogy szóltál. Ez nem számít elértnek.",
  "ask.expectation": {
    one: "Mit vársz a következő naptól?",
    other: "Mit vársz a következő {count} naptól?",
  },
  "ask.got": "Az előző időszak eredménye: {value}.",
  "ask.hadExpected": "Amire számítottál: {value}.",
  "ask.hold": "Mint eddig: {target}",
  "ask.expectationThanks": "Megbeszéltük. A cél: {target}.",
  "ask.review": "Értékelést írok",
  "ask.reference": "Elmondom másoknak",
  "ask.notNow": "Most nem",
  "ask.givenThanks": "Köszönjük. Ez másoknak is segít odaérni.",
  "ask.declinedThanks": "Rendben van. Köszönjük, hogy szóltál.",

  // moments: short words about what has just been reached
  "moment.label": "{product}: hírek az utadról",
  "moment.step": "Kész: {step}",
  "moment.next": "Következik: {step}",
  "moment.later": "A következő lépés később jön.",
  "moment.gap": "Minden lépés kész",
  "moment.gapText": "Most jöhet az eredmény: {outcome}. Nézd meg, mi szokott segíteni.",
  "moment.help": "Mi segít?",
  "moment.reached": "Célba értél: {value}",
  "moment.reachedText": "{outcome}. Ez a te munkád.",
  "moment.onward": "Mi jön ezután?",
  "moment.value": "Megerősítve: {value}",
  "moment.valueText": "Az eredményeid között találod.",
  "moment.results": "Az eredményeid",
  "moment.close": "Bezárás",

  // places in the host's page
  "slot.of": "{value}\u00a0/\u00a0{target}",
  "slot.atMost": "{value}, cél: legfeljebb {target}",
  "slot.rated": "{value}, cél: {target}",
  "slot.unknown": "Még nem tudjuk. Cél: {target}",
  "slot.by": "határidő: {date}",
  "slot.was": "lejárt: {date}",
  "slot.reached": "Célba értél",
  "slot.ahead": "A tempó előtt jársz",
  "slot.on-pace": "Tartod a tempót",
  "slot.behind": "A tempó mögött jársz",
  "slot.overdue": "Lejárt a határidő",
  "slot.next": "Következik",
  "slot.answer": "Válaszolj egy kérdésre",
  "slot.wait": "Az eredménynek idő kell. Megkérdezzük {when}, hogyan ment.",
  "slot.more": "A teljes utad",
  "slot.help": "Ami most segít",
  "slot.open": "Megnyitás",
  "hint.label": "{product}: egy tipp neked",
  "hint.announce": "Egy tipp neked ({product}): {text}",
  "hint.close": "Bezárás, megtartás későbbre",
  "hint.never": "Ne jelenjen meg többet",
} as const satisfies Record<WordKey, Message>;
