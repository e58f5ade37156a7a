import type { WordKey } from "./en.ts";
import { hiTabs } from "./hiTabs.ts";
import type { Message } from "./message.ts";

/*
 * Hindi, with "आप"; no verb that agrees with the gender of the reader, no postposition after what is put in except
 * after dates, names and bare numbers. Crossing: सफ़र (in the picture किनारा, नाव), step: चरण, result: नतीजा,
 * aim, target, bar: लक्ष्य, pace: तय रफ़्तार (rate: रफ़्तार), tactic: तरीका, help: मदद, check-in: सवाल, lesson: पाठ,
 * template: टेम्पलेट, webinar: वेबिनार, service: सेवा, value statement: उपलब्धियों का ब्योरा, panel: पैनल.
 */

/** The Hindi sentences; those of the tabs with help, results and settings stand in a file of their own. */
export const hi = {
  ...hiTabs,

  // launcher
  "launcher.across": "{share} सफ़र पूरा",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, आपके लिए एक सवाल है",

  // panel
  "panel.title": "नतीजे तक आपका सफ़र",
  "panel.close": "बंद करें",
  "panel.newTab": "नए टैब में खुलता है",
  "tab.crossing": "सफ़र",
  "tab.help": "मदद",
  "tab.results": "नतीजे",
  "tab.you": "आप",

  // crossing: the picture and its two measures
  "crossing.steps": "चरण",
  "crossing.result": "नतीजा",
  "crossing.of": "{value}\u00a0/\u00a0{target}",
  "crossing.atMost": "{value}, लक्ष्य: अधिकतम {target}",
  "crossing.rated": "{value}, लक्ष्य: {target}",
  "crossing.aim": "लक्ष्य",
  "crossing.by": "{date} तक",
  "crossing.due": "{date} तक होना था",
  "crossing.onShore": "आप अभी इस किनारे पर हैं, पूरे हुए चरण: {total} में से {done}। दूसरे किनारे पर: {outcome}।",
  "crossing.onWater": "आप नाव में हैं, {progress} दूरी पार हो चुकी है। दूसरे किनारे पर: {outcome}।",
  "crossing.across": "आपने दूसरा किनारा पा लिया: {outcome}।",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "पहले एक चीज़ सेट अप करनी है, उसके बाद चरण शुरू होंगे।",
    other: "पहले {count} चीज़ें सेट अप करनी हैं, उसके बाद चरण शुरू होंगे।",
  },
  "stage.steps": {
    one: "बस एक चरण बाकी है, फिर नतीजा आ सकता है।",
    other: "{count} चरण बाकी हैं, फिर नतीजा आ सकता है।",
  },
  "stage.gap": "सभी चरण पूरे हो गए हैं। नतीजा अभी नहीं आया है: अब तक {value}, लक्ष्य {date} तक {target}, बाकी {left}।",
  "stage.gapOverdue": "सभी चरण पूरे हो गए हैं। तय तारीख {date} निकल चुकी है: अब तक {value}, लक्ष्य {target}, बाकी {left}।",
  "stage.gapLower": "सभी चरण पूरे हो गए हैं। नतीजा अभी नहीं आया है: फ़िलहाल {value}, लक्ष्य {date} तक अधिकतम {target}।",
  "stage.gapRated": "सभी चरण पूरे हो गए हैं। नतीजा अभी नहीं आया है: आपकी रेटिंग {points} में से {value} है, लक्ष्य {target} है।",
  "stage.gapUnknown": "सभी चरण पूरे हो गए हैं। नतीजा आया है या नहीं, यह अभी पता नहीं है।",
  "stage.higher":
    "पिछला लक्ष्य आपने हासिल कर लिया है। अब अगले की बारी: अब तक {value}, लक्ष्य {date} तक {target}, बाकी {left}।",
  "stage.raised":
    "आपने लक्ष्य हासिल कर लिया है, और यह आपका ही रहेगा: {before}। अब अगले की बारी: अब तक {value}, लक्ष्य {date} तक {target}।",
  "stage.reached": "लक्ष्य हासिल हुआ: {value}।",
  "stage.reached-unhappy": "नतीजा आ गया है: {value}। वहाँ तक का सफ़र आपके लिए ठीक नहीं रहा।",
  "desired.start": "चरण पूरा होते ही उस पर अपने-आप निशान लग जाता है। यहाँ आपको कुछ भरना नहीं है।",
  "desired.on-the-way": "टूल तैयार हैं। उनका इस्तेमाल आपके हाथ में है, और उसी से नतीजा तय होगा।",
  "desired.not-getting-there":
    "अब तक जो किया गया, उससे नतीजा अभी नहीं आया है। ऐसा अक्सर होता है, और इसे बदलना आपके हाथ में है: वही और ज़्यादा करने से बेहतर है नया तरीका।",
  "desired.at-odds": "आँकड़े तय रफ़्तार पर हैं, फिर भी सब कुछ ठीक नहीं चल रहा। नया तरीका इसे बदल सकता है।",
  "desired.succeeding": "यह आपकी मेहनत का फल है। बहुत बढ़िया।",
  "desired.succeeding-unhappy": "किसी नतीजे में ज़रूरत से ज़्यादा मेहनत नहीं लगनी चाहिए।",

  // pace
  "pace.ahead": "तय रफ़्तार से आगे",
  "pace.on-pace": "तय रफ़्तार पर",
  "pace.behind": "तय रफ़्तार से पीछे",
  "pace.too-early": "अभी कहना जल्दी होगा",
  "pace.reached": "हासिल हुआ",
  "pace.overdue": "तारीख निकल चुकी है",
  "pace.expected": "तय रफ़्तार के हिसाब से आज तक: {expected}।",
  "pace.projected": "इस रफ़्तार से लक्ष्य {from} को पूरा होगा।",
  "pace.between": "इस रफ़्तार से लक्ष्य {from} और {to} के बीच पूरा होगा।",
  "pace.earliest": "इस रफ़्तार से लक्ष्य जल्द से जल्द {from} को पूरा होगा।",
  "pace.late": "यह तय तारीख के बाद है।",
  "pace.change": "अब दूसरा तरीका आज़माने का समय है: किससे मदद मिलेगी, नीचे देखें।",

  // trend
  "trend.text": "{from} को {first}, {to} को {last}। लक्ष्य: {target}।",
  "trend.aim": "लक्ष्य: {target}",
  "trend.pace": "तय रफ़्तार",
  "trend.measured": "मापा गया: {when}",
  "trend.reported": "आपका बताया आँकड़ा: {when}",
  "trend.rated": "आपकी रेटिंग: {when}",

  // the one next thing, and what comes after it
  "next.step": "आपका अगला चरण",
  "next.go": "वहाँ जाएँ",
  "next.question": "आपके लिए एक सवाल",
  "next.wait": "आगे क्या होगा",
  "next.ask": "नतीजे दिखने में अक्सर कुछ समय लगता है। हम आपसे {when} ({date}) पूछेंगे कि कैसा रहा।",
  "next.askAgain": "नतीजा दिखने में समय लगता है। हम आपसे {when} ({date}) फिर पूछेंगे।",
  "next.checkpoint": "{date} को हम आपके साथ रफ़्तार देखेंगे। तय रफ़्तार के हिसाब से तब तक: {expected}।",
  "next.watch": "नया नतीजा आते ही यहाँ दिखेगा।",

  // steps
  "steps.complete": "पूरे हुए चरण: {total} में से {done}",
  "steps.setup": "सेटअप",
  "steps.title": "चरण",
  "steps.done": "पूरा",
  "steps.next": "अगला",
  "steps.open": "बाकी",
  "steps.locked": "बाद में आएगा",
  "steps.optional": "वैकल्पिक",
  "steps.undone": "पहले पूरा था, एक बार फिर देख लें",

  // the result is there
  "bar.title": "अगली बार भी यही नतीजा पाएँ",
  "bar.offer": "अब आपको पता है कि क्या असरदार है। लक्ष्य थोड़ा ऊँचा करें, या यही लक्ष्य रखें।",
  "bar.top": "अब आपको पता है कि क्या असरदार है। यही लक्ष्य रखें, या अगली चीज़ पर ध्यान दें।",
  "bar.anew": "नया लक्ष्य आज से गिना जाएगा।",
  "bar.hold": "यही लक्ष्य रखें",
  "bar.next": "यह भी मायने रखता है: {outcome}",
  "bar.notNow": "अभी नहीं",
  "bar.aim": "नया लक्ष्य: {target}",

  // foot of the panel
  "foot.saved": "इस डिवाइस पर सेव है",
  "foot.memory": "सेव नहीं है: यह पेज बंद होने पर यहाँ दिख रही जानकारी मिट जाएगी।",

  // a check-in that shows itself
  "nudge.label": "{product} की ओर से एक सवाल",
  "nudge.announce": "पेज के आखिर में {product} की ओर से आपके लिए एक सवाल है: {question}",
  "nudge.close": "बंद करें, बाद के लिए रखें",

  // check-in
  "checkIn.send": "भेजें",
  "checkIn.later": "बाद में",
  "checkIn.never": "यह दोबारा न पूछें",
  "checkIn.when": "मुझसे फिर पूछें",
  "checkIn.choose": "कृपया पहले एक जवाब चुनें।",
  "checkIn.failed": "यह सेव नहीं हो सका। कृपया फिर कोशिश करें।",
  "checkIn.back": "वापस जाएँ",
  "checkIn.close": "बंद करें",
  "checkIn.honest": "साफ़-साफ़ बताने के लिए धन्यवाद।",
  "checkIn.middle": "धन्यवाद। सफ़र का एक हिस्सा पूरा हुआ, और अभी और भी हासिल हो सकता है।",
  "checkIn.good": "बहुत बढ़िया। अगली बार भी यही नतीजा पाएँ।",
  "checkIn.experience": "धन्यवाद। हमारे लिए यह जानना ज़रूरी है कि सफ़र आपके लिए कैसा रहा।",
  "checkIn.obstacles": "रुकावट क्या रही?",
  "checkIn.any": "जो भी सही लगे, सब चुनें। कुछ न चुनना भी ठीक है।",
  "checkIn.else": "कुछ और",
  "checkIn.left": { one: "{count} अक्षर बाकी", other: "{count} अक्षर बाकी" },
  "checkIn.number": "कृपया कोई संख्या लिखें, जैसे {example}।",
  "checkIn.some": "कृपया कम से कम एक चुनें, या लिखें कि क्या है।",
  "checkIn.helps": "आम तौर पर इससे मदद मिलती है",
  "checkIn.again": "हम {date} को फिर पूछेंगे, जब बदलाव दिख सकेगा।",
  "checkIn.againAfter": "आपकी अगली कोशिश के बाद हम फिर पूछेंगे, जब बदलाव दिख सकेगा।",
  "checkIn.aim": "नया लक्ष्य: {target}",
  "checkIn.aimed": "तय रहा। अगला लक्ष्य: {target}।",

  // the questions that only some playbooks ask
  "ask.percent": "{share} के लिए {number} लिखें।",
  "ask.before": "पिछली बार आपने बताया था: {value}।",
  "ask.reason": "रास्ते में क्या रुकावट है?",
  "ask.about": "यह इस बारे में है: {outcome}। जो भी सही लगे, सब चुनें।",
  "ask.reasonThanks": "धन्यवाद। अब हमें पता है कि रास्ते से क्या हटाना है।",
  "ask.choiceThanks": "धन्यवाद। इससे हम आपको वही दिखा पाएँगे जो आपके काम का है।",
  "ask.contradiction": "आँकड़ा {value} है, लक्ष्य {target}, और आपने हमें बताया: “{felt}”। सच के ज़्यादा करीब क्या है?",
  "ask.contradictionLess": "आँकड़ा {value} है, लक्ष्य अधिकतम {target}, और आपने हमें बताया: “{felt}”। सच के ज़्यादा करीब क्या है?",
  "ask.measure": "आँकड़ा सही है",
  "ask.rating": "मेरा आकलन सही है",
  "ask.neither": "दोनों में से कोई नहीं",
  "ask.contradictionThanks": "धन्यवाद। अब हमें पता है कि इन दोनों को कैसे समझना है।",
  "ask.counted": "{from} और {to} के बीच हमने गिना: {value}। क्या यह सही है?",
  "ask.measured": "{from} और {to} के बीच हमने मापा: {value}। क्या यह सही है?",
  "ask.said": "{from} और {to} के बीच आपने हमें बताया: {value}। क्या यह सही है?",
  "ask.expected": "आपकी उम्मीद थी: {value}।",
  "ask.confirmed": "हाँ, यह सही है",
  "ask.corrected": "नहीं, आँकड़ा कुछ और था",
  "ask.disputed": "नहीं, और मुझे कारण बताना है",
  "ask.really": "असल में क्या था?",
  "ask.reallyHint": "हमारे पास दर्ज था: {value}।",
  "ask.why": "इसमें क्या सही नहीं है?",
  "ask.confirmedThanks": "धन्यवाद। यह आपकी उपलब्धि के तौर पर दर्ज है।",
  "ask.correctedThanks": "धन्यवाद। आपका बताया आँकड़ा दर्ज है: {value}।",
  "ask.disputedThanks": "बताने के लिए धन्यवाद। इसे उपलब्धि में नहीं गिना जाएगा।",
  "ask.expectation": {
    one: "अगले एक दिन से आपकी क्या उम्मीद है?",
    other: "अगले {count} दिनों से आपकी क्या उम्मीद है?",
  },
  "ask.got": "पिछली अवधि का नतीजा: {value}।",
  "ask.hadExpected": "आपकी उम्मीद थी: {value}।",
  "ask.hold": "पहले जितना: {target}",
  "ask.expectationThanks": "तय रहा। लक्ष्य: {target}।",
  "ask.review": "समीक्षा लिखें",
  "ask.reference": "दूसरों को बताएँ",
  "ask.notNow": "इस बार नहीं",
  "ask.givenThanks": "धन्यवाद। इससे दूसरों को भी लक्ष्य तक पहुँचने में मदद मिलेगी।",
  "ask.declinedThanks": "कोई बात नहीं। बताने के लिए धन्यवाद।",

  // moments: short words about what has just been reached
  "moment.label": "{product}: आपके सफ़र की नई खबर",
  "moment.step": "पूरा हुआ: {step}",
  "moment.next": "अब आगे: {step}",
  "moment.later": "अगला चरण बाद में आएगा।",
  "moment.gap": "सभी चरण पूरे हो गए हैं",
  "moment.gapText": "अब नतीजे की बारी: {outcome}। आम तौर पर किससे मदद मिलती है, यहाँ देखें।",
  "moment.help": "मदद देखें",
  "moment.reached": "लक्ष्य हासिल हुआ: {value}",
  "moment.reachedText": "{outcome}। यह आपकी मेहनत का फल है।",
  "moment.onward": "देखें, आगे क्या है",
  "moment.value": "पुष्टि हुई: {value}",
  "moment.valueText": "यह आपके नतीजों में दर्ज है।",
  "moment.results": "अपने नतीजे देखें",
  "moment.close": "बंद करें",

  // places in the host's page
  "slot.of": "{value}\u00a0/\u00a0{target}",
  "slot.atMost": "{value}, लक्ष्य: अधिकतम {target}",
  "slot.rated": "{value}, लक्ष्य: {target}",
  "slot.unknown": "अभी पता नहीं है। लक्ष्य: {target}",
  "slot.by": "{date} तक",
  "slot.was": "{date} तक होना था",
  "slot.reached": "लक्ष्य हासिल हुआ",
  "slot.ahead": "तय रफ़्तार से आगे",
  "slot.on-pace": "तय रफ़्तार पर",
  "slot.behind": "तय रफ़्तार से पीछे",
  "slot.overdue": "तारीख निकल चुकी है",
  "slot.next": "अब आगे",
  "slot.answer": "एक सवाल का जवाब दें",
  "slot.wait": "नतीजे में समय लगता है। हम आपसे {when} पूछेंगे कि कैसा रहा।",
  "slot.more": "आपका पूरा सफ़र",
  "slot.help": "अभी क्या मदद करेगा",
  "slot.open": "खोलें",
  "hint.label": "{product} की ओर से सुझाव",
  "hint.announce": "{product} की ओर से आपके लिए एक सुझाव है: {text}",
  "hint.close": "बंद करें, बाद के लिए रखें",
  "hint.never": "यह दोबारा न दिखाएँ",
} as const satisfies Record<WordKey, Message>;
