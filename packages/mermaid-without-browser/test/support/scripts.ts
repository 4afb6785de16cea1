/**
 * Words of each script, and with emoji, as incidents have them: names of parts, what happened, and a sentence. Of Japanese and Thai it
 * fits a line, because we break longer ones between words, and Mermaid within them.
 */
const WORDS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  Japanese: ['決済ゲートウェイ', '障害を検知', 'データベース', '復旧完了', '接続プールが枯渇し遅延'],
  'simplified Chinese': [
    '支付网关',
    '发现故障',
    '数据库集群',
    '恢复完成',
    '连接池耗尽，导致请求超时和重试。',
  ],
  'traditional Chinese': ['付款閘道', '偵測到異常', '資料庫叢集', '恢復完成', '連線池耗盡，導致請求逾時。'],
  Korean: [
    '결제 게이트웨이',
    '장애 감지',
    '데이터베이스',
    '복구 완료',
    '연결 풀이 고갈되어 응답이 지연되었습니다.',
  ],
  Arabic: [
    'بوابة السر',
    'اكتشاف العطل',
    'قاعدة البيانات',
    'تمت الاستعادة',
    'نفدت الاتصالات فتأخرت الردود كثيرًا.',
  ],
  Hebrew: [
    'שער התשלומים',
    'זוהתה תקלה',
    'מסד הנתונים',
    'השירות שוחזר',
    'מאגר החיבורים התרוקן והתגובות התעכבו.',
  ],
  'Arabic among Latin words': [
    'بوابة API للدفع',
    'خطأ 503 (timeout) في v2.1',
    'قاعدة PostgreSQL 16',
    'تمت (100%) الاستعادة!',
    'نفدت 50/50 من connections في «pool» فتأخرت الردود [p99: 4.2s] كثيرًا.',
  ],
  'Hebrew among Latin words': [
    'שער API לתשלומים',
    'שגיאה 503 (timeout) ב־v2.1',
    'מסד PostgreSQL 16',
    'שוחזר (100%) השירות!',
    'נגמרו 50/50 מה־connections ב״pool״ והתגובות [p99: 4.2s] התעכבו.',
  ],
  'Latin among Arabic words': [
    'Gateway بوابة',
    'API (خطأ) 503',
    'DB قاعدة 16',
    'up تمت!',
    'The pool ran out: نفدت الاتصالات (50/50) in v2.1.',
  ],
  Devanagari: ['भुगतान गेटवे', 'त्रुटि मिली', 'डेटाबेस', 'सेवा बहाल', 'कनेक्शन समाप्त होने से उत्तर में देरी हुई।'],
  Thai: ['เกตเวย์ชำระเงิน', 'ตรวจพบปัญหา', 'ฐานข้อมูล', 'กู้คืนแล้ว', 'จำนวนการเชื่อมต่อต่ำ'],
  Cyrillic: [
    'Шлюз оплаты',
    'Сбой замечен',
    'База данных',
    'Работа восстановлена',
    'Пул соединений исчерпан, ответы идут с задержкой.',
  ],
  Emoji: [
    '💳 Payments ✅',
    '🚨 Alert ⚡',
    '🗄️ Database',
    'Restored 🎉🎉',
    '👩🏻‍💻 rolls back 🇯🇵 in 5️⃣ minutes ⚠️ ❌',
  ],
};

/** A diagram of each of the kinds that are written most, with the same words. */
const KINDS: Readonly<Record<string, (words: readonly string[]) => string>> = {
  flowchart: ([a, b, c, d, e]) =>
    `flowchart LR\n  A["${a}"] -->|"${b}"| B{"${c}"}\n  B --> C("${d}")\n  B -.-> D["${e}"]\n  subgraph G ["${b}"]\n    C\n  end`,
  'flowchart TD': ([a, b, c, d]) =>
    `flowchart TD\n  A(["${a} API v2"]) --> B[("${c}")]\n  B -- "${b} 503" --> C[/"${d}"/]`,
  sequence: ([a, b, c, d, e]) =>
    `sequenceDiagram\n  participant A as ${a}\n  participant B as ${c}\n  A->>B: ${b}\n  B-->>A: ${d}\n  Note over A,B: ${e}`,
  state: ([a, b, c, d]) =>
    `stateDiagram-v2\n  s1: ${a}\n  s2: ${c}\n  [*] --> s1\n  s1 --> s2: ${b}\n  s2 --> [*]: ${d}`,
  gantt: ([a, b, c, d]) =>
    `gantt\n  title ${a}\n  dateFormat YYYY-MM-DD HH:mm\n  axisFormat %H.%M\n  todayMarker off\n  section ${c}\n  ${b} :2023-12-30 10:00, 30m\n  ${d} :2023-12-30 10:30, 90m`,
  timeline: ([a, b, c, d]) => `timeline\n  title ${a}\n  section ${c}\n  10.15 : ${b}\n  11.40 : ${d}`,
  class: ([, b, c, d]) =>
    `classDiagram\n  class A["${c}"]\n  class B["${d}"]\n  A --> B : ${b}\n  A : +retry()`,
  er: ([a, b, c]) =>
    `erDiagram\n  A["${a}"] {\n    int id\n  }\n  B["${c}"] {\n    int id\n  }\n  A ||--o{ B : "${b}"`,
  pie: ([a, b, c, d]) => `pie title ${a}\n  "${b}" : 40\n  "${c}" : 35\n  "${d}" : 25`,
  journey: ([a, b, c, d]) => `journey\n  title ${a}\n  section ${c}\n  ${b}: 3: ${d}`,
  quadrant: ([a, b, c, d]) =>
    `quadrantChart\n  title "${a}"\n  x-axis "${b}" --> "${d}"\n  "${c}": [0.3, 0.6]`,
  mindmap: ([a, b, c, d]) => `mindmap\n  root((${a}))\n    b["${b}"]\n      d["${d}"]\n    ${c}`,
};

/** Every kind in every script. */
export function scriptSamples(): { script: string; kind: string; source: string }[] {
  return Object.entries(WORDS).flatMap(([script, words]) =>
    Object.entries(KINDS).map(([kind, write]) => ({ script, kind, source: write(words) })),
  );
}
