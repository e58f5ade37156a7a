import type { WordKey } from "./en.ts";
import { jaAnswers } from "./jaAnswers.ts";
import { jaHelp } from "./jaHelp.ts";
import type { Message } from "./message.ts";

// crossing 道のり（岸：こちらの岸、向こう岸）, step ステップ, result/outcome 成果, aim/target 目標, pace ペース, expectation 見込み,
// help サポート（what helps 役立つ）, check-in/question 質問, hint ヒント, lesson レッスン, course コース, template テンプレート,
// webinar ウェビナー, service サービス, value statement 成果レポート, set-up 初期設定, deadline 期日.
// です・ます; "you" is left out, else お客様 or ご自身. No space between Japanese and digits or Latin letters.

/** The Japanese sentences. */
export const ja = {
  ...jaAnswers,
  ...jaHelp,

  // launcher
  "launcher.across": "{share}まで進みました",
  "launcher.name": "{title}、{where}",
  "launcher.question": "{name}、質問が1件あります",

  // panel
  "panel.title": "成果までの道のり",
  "panel.close": "閉じる",
  "panel.newTab": "新しいタブで開きます",
  "tab.crossing": "道のり",
  "tab.help": "サポート",
  "tab.results": "成果",
  "tab.you": "設定",

  // crossing: the picture and its two measures
  "crossing.steps": "ステップ",
  "crossing.result": "成果",
  "crossing.of": "{value} / {target}",
  "crossing.atMost": "{value}（目標：最大{target}）",
  "crossing.rated": "{value}（目標：{target}）",
  "crossing.aim": "目標",
  "crossing.by": "{date}まで",
  "crossing.due": "期日：{date}",
  "crossing.onShore": "現在地はこちらの岸です。{total}ステップ中{done}ステップが完了しています。向こう岸：{outcome}。",
  "crossing.onWater": "現在地は水の上で、{progress}まで渡りました。向こう岸：{outcome}。",
  "crossing.across": "向こう岸に着きました：{outcome}。",

  // standing: where the customer is, in sentences
  "stage.onboarding": "まずは初期設定です。残り{count}件が終わると、ステップが始まります。",
  "stage.steps": "残り{count}ステップです。その先に成果が見えてきます。",
  "stage.gap":
    "すべてのステップが完了しました。成果はまだこれからです。現在{value}、目標は{target}、{date}までにあと{left}です。",
  "stage.gapOverdue":
    "すべてのステップが完了しました。期日の{date}を過ぎ、現在{value}、目標は{target}、あと{left}です。",
  "stage.gapLower":
    "すべてのステップが完了しました。成果はまだこれからです。現在{value}、目標は{date}までに最大{target}です。",
  "stage.gapRated":
    "すべてのステップが完了しました。成果はまだこれからです。ご評価は{points}段階中{value}、目標は{target}です。",
  "stage.gapUnknown": "すべてのステップが完了しました。成果が出ているかどうかは、まだわかっていません。",
  "stage.higher": "前の目標は達成済みです。次の目標は{target}、現在{value}、{date}までにあと{left}です。",
  "stage.raised": "前の目標は達成済みで、{before}の実績は残ります。次の目標は{date}までに{target}、現在{value}です。",
  "stage.reached": "目標を達成しました：{value}。",
  "stage.reached-unhappy": "成果は出ました：{value}。ただ、そこまでの進め方はご希望に合いませんでした。",
  "desired.start": "ステップは、完了すると自動でチェックが付きます。ここで入力するものはありません。",
  "desired.on-the-way": "道具はそろいました。成果を決めるのは、その使い方です。",
  "desired.not-getting-there":
    "これまでの取り組みは、まだ成果につながっていません。よくあることで、ご自身の手で変えていけます。同じことを続けるより、別のやり方を試してみましょう。",
  "desired.at-odds":
    "数値はペースどおりですが、うまくいっていない部分もあります。やり方を変えれば、改善できることがあります。",
  "desired.succeeding": "ご自身の取り組みが実を結びました。すばらしい成果です。",
  "desired.succeeding-unhappy": "成果を出すのに、必要以上の負担は要りません。",

  // pace
  "pace.ahead": "ペースより先行",
  "pace.on-pace": "ペースどおり",
  "pace.behind": "ペースより遅れ",
  "pace.too-early": "判断はこれから",
  "pace.reached": "達成",
  "pace.overdue": "期日を過ぎました",
  "pace.expected": "ペースどおりなら、今日の時点で{expected}です。",
  "pace.projected": "このままいくと、到達は{from}の見通しです。",
  "pace.between": "このままいくと、到達は{from}から{to}の間の見通しです。",
  "pace.earliest": "このままいくと、到達は早くて{from}の見通しです。",
  "pace.late": "期日より後になります。",
  "pace.change": "やり方を変えるタイミングです。下の役立つサポートをご覧ください。",

  // trend
  "trend.text": "{from}は{first}、{to}は{last}。目標は{target}です。",
  "trend.aim": "目標：{target}",
  "trend.pace": "目標ペース",
  "trend.measured": "計測：{when}",
  "trend.reported": "ご回答：{when}",
  "trend.rated": "ご評価：{when}",

  // the one next thing, and what comes after it
  "next.step": "次のステップ",
  "next.go": "進む",
  "next.question": "1つお聞かせください",
  "next.wait": "この後の流れ",
  "next.ask": "成果は、少したってから表れるのが普通です。{when}（{date}）に状況を伺います。",
  "next.askAgain": "成果が表れるには時間がかかります。{when}（{date}）に改めて伺います。",
  "next.checkpoint": "{date}に、ペースを一緒に確認しましょう。その時点の目安は{expected}です。",
  "next.watch": "新しい結果が入り次第、ここに表示します。",

  // steps
  "steps.complete": "{total}ステップ中{done}ステップ完了",
  "steps.setup": "初期設定",
  "steps.title": "ステップ",
  "steps.done": "完了",
  "steps.next": "次",
  "steps.open": "未完了",
  "steps.locked": "この後",
  "steps.optional": "任意",
  "steps.undone": "以前は完了していました。確認が必要です",

  // the result is there
  "bar.title": "次もこの成果を目指しましょう",
  "bar.offer": "うまくいくやり方がわかりました。少し高い目標にするか、今の目標を続けるか、お選びください。",
  "bar.top": "うまくいくやり方がわかりました。今の目標を続けるか、次の成果に取り組むか、お選びください。",
  "bar.anew": "新しい目標は、今日から数え始めます。",
  "bar.hold": "この目標を続ける",
  "bar.next": "次に取り組む：{outcome}",
  "bar.notNow": "今はしない",
  "bar.aim": "{target}を目指す",

  // moments
  "moment.label": "{product}：道のりのお知らせ",
  "moment.step": "完了：{step}",
  "moment.next": "次のステップ：{step}",
  "moment.later": "次のステップには、後で進めます。",
  "moment.gap": "すべてのステップが完了しました",
  "moment.gapText": "次は成果です：{outcome}。役立つサポートをまとめました。",
  "moment.help": "役立つサポートを見る",
  "moment.reached": "達成しました：{value}",
  "moment.reachedText": "{outcome}。ご自身の取り組みの成果です。",
  "moment.onward": "この先を見る",
  "moment.value": "確認済み：{value}",
  "moment.valueText": "成果として記録しました。",
  "moment.results": "成果を見る",
  "moment.close": "閉じる",

  // places in the host's page
  "slot.of": "{value} / {target}",
  "slot.atMost": "{value}（目標：最大{target}）",
  "slot.rated": "{value}（目標：{target}）",
  "slot.unknown": "まだわかっていません。目標：{target}",
  "slot.by": "{date}まで",
  "slot.was": "期日：{date}",
  "slot.reached": "達成",
  "slot.ahead": "ペースより先行",
  "slot.on-pace": "ペースどおり",
  "slot.behind": "ペースより遅れ",
  "slot.overdue": "期日を過ぎました",
  "slot.next": "次にすること",
  "slot.answer": "質問に答える",
  "slot.wait": "成果が表れるには時間がかかります。{when}、状況を伺います。",
  "slot.more": "道のり全体を見る",
  "slot.help": "今、役立つサポート",
  "slot.open": "開く",
  "hint.label": "{product}からのヒント",
  "hint.announce": "{product}からのヒントがあります：{text}",
  "hint.close": "閉じて後で見る",
  "hint.never": "今後は表示しない",

  // what the customer decides for themselves
  "you.saved": "保存しました。",
  "you.failed": "保存できませんでした。もう一度お試しください。",
  "you.save": "保存",
  "you.cancel": "キャンセル",
  "you.target": "目指す成果",
  "you.aimBy": "{date}までに{target}",
  "you.own": "{date}にご自身で設定。",
  "you.setTarget": "変更",
  "you.usualTarget": "標準の目標に戻す",
  "you.aim": "目標",
  "you.by": "期日",
  "you.why": "理由（任意）",
  "you.number": "{example}のように数値を入力してください。",
  "you.later": "今日以降の日付を選んでください。",
  "you.when": "質問してよいとき",
  "you.pause": "コーチングの一時停止",
  "you.pauseHint": "停止中は、自動では何も表示しません。このパネルはいつでも開けます。",
  "you.goOn": "停止しない",
  "you.until": "{date}まで停止中",
  "you.pauseDay": "1日",
  "you.pauseWeek": "1週間",
  "you.pauseAlways": "再開するまで",
  "you.quiet": "表示を控える時間帯",
  "you.quiet-from": "開始",
  "you.quiet-to": "終了",
  "you.looks": "表示",
  "you.language": "言語",
  "you.asPage": "ページに合わせる",
  "you.density": "間隔",
  "you.usual": "標準",
  "you.comfortable": "ゆったり",
  "you.compact": "コンパクト",
  "you.button": "画面の隅にボタンを表示",
  "you.hidden": "非表示にしました。今後は、{product}内のリンクからパネルを開けます。",
  "you.data": "保存されているデータ",
  "you.stored": "ステップ、回答、目標、開いた内容は、このブラウザに保存されます。",
  "you.memory":
    "ステップ、回答、目標、開いた内容は、このページを閉じるまで保持されます。このブラウザには何も保存されません。",
  "you.seen":
    "{product}に伝わるのは、到達したステップと成果、そのご評価です。お書きになった文章は、ここにとどまります。",
  "you.export": "コピーをダウンロード",
  "you.forget": "すべて削除",
  "you.sure": "ここに保存されているデータをすべて削除しますか？この操作は取り消せません。",
  "you.forgetAll": "削除する",
  "you.keep": "残しておく",

  // foot of the panel
  "foot.saved": "この端末に保存済み",
  "foot.memory": "保存されません。このページを閉じると、ここに表示されている内容は消えます。",

  // parts that come late
  "reader.back": "戻る",
  "reader.loading": "お待ちください…",
  "reader.failed": "読み込めませんでした。接続を確認して、もう一度お試しください。",
  "reader.retry": "再試行",
} as const satisfies Record<WordKey, Message>;
