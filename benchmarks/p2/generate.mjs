// Writes tickets for p2.align, one a line, the same for the same seed.
// usage: node generate.mjs COUNT [SEED] [--escaped] > FILE     --escaped writes all that is not ASCII as \uXXXX, as Python's json.dumps does
const [countText = '1000', seedText = '1'] = process.argv.slice(2).filter(a => !a.startsWith('--'));
const isEscaped = process.argv.includes('--escaped');
let state = BigInt(seedText) * 0x9e3779b97f4a7c15n & 0xffffffffffffffffn;

// SplitMix64 (G. Steele et al., Fast Splittable Pseudorandom Number Generators, 2014).
function next() {
  state = state + 0x9e3779b97f4a7c15n & 0xffffffffffffffffn;
  let z = state;
  z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & 0xffffffffffffffffn;
  z = (z ^ z >> 27n) * 0x94d049bb133111ebn & 0xffffffffffffffffn;
  return Number((z ^ z >> 31n) >> 11n) / 2 ** 53;
}

const below = n => Math.floor(next() * n);
const pick = list => list[below(list.length)];
const chance = p => next() < p;

const languages = [
  { country: 'GB', space: ' ', greet: ['Hello', 'Dear customer', 'Good morning', 'Hi there'], sorry: 'we apologise', rude: ['idiot', 'shut up', 'morons', 'pathetic'], words: 'the parcel has not arrived yet and our driver could not find your house although the address was printed correctly on the label please check whether a neighbour took it while you were away from home and tell us when we may come again next week'.split(' ') },
  { country: 'DE', space: ' ', greet: ['Guten Tag', 'Sehr geehrte Frau Özdemir', 'Hallo', 'Liebe Kundin'], sorry: 'es tut uns leid', rude: ['Trottel', 'blöde', 'Vollidiot', 'dämlich'], words: 'das Paket ist leider noch nicht angekommen und unser Fahrer konnte Ihre Haustür nicht finden obwohl die Anschrift vollständig auf dem Aufkleber stand bitte prüfen Sie ob ein Nachbar die Lieferung während Ihrer Abwesenheit übernommen hat größere Straße für schöne Grüße'.split(' ') },
  { country: 'FR', space: ' ', greet: ['Bonjour', 'Chère cliente', 'Cher client'], sorry: 'désolés', rude: ['imbécile', 'ta gueule', 'abrutis', 'débile'], words: 'le colis n’est pas encore arrivé et notre livreur n’a pas trouvé votre maison alors que l’adresse était imprimée sur l’étiquette veuillez vérifier si un voisin l’a reçu pendant votre absence très bientôt à côté de la forêt où ça été dernière fenêtre'.split(' ') },
  { country: 'ES', space: ' ', greet: ['Hola', 'Buenos días', 'Estimada clienta'], sorry: 'lo siento', rude: ['estúpido', 'cállate', 'inútil'], words: 'el paquete todavía no ha llegado y nuestro conductor no encontró su casa aunque la dirección estaba impresa en la etiqueta por favor compruebe si algún vecino lo recogió mientras usted no estaba mañana también habrá más información según el señor Muñoz'.split(' ') },
  { country: 'RU', space: ' ', greet: ['Здравствуйте', 'Добрый день', 'Уважаемый клиент'], sorry: 'извините', rude: ['дурак', 'идиоты', 'заткнись', 'придурок'], words: 'посылка до сих пор не пришла и наш водитель не нашёл ваш дом хотя адрес был напечатан на этикетке пожалуйста проверьте не забрал ли её сосед пока вас не было дома и сообщите когда мы можем приехать снова на следующей неделе'.split(' ') },
  { country: 'CN', space: '', greet: ['您好', '你好'], sorry: '抱歉', rude: ['笨蛋', '白痴', '闭嘴', '废物'], words: '包裹 还没有 到达 我们的 司机 没有 找到 您的 房子 虽然 地址 已经 印在 标签 上 请 确认 邻居 是否 在 您 外出 时 代收 并 告诉 我们 下周 什么 时候 可以 再来 ，'.split(' ') },
  { country: 'JP', space: '', greet: ['こんにちは', 'お客様'], sorry: '申し訳ございません', rude: ['馬鹿', '黙れ', '間抜け', 'アホ'], words: '荷物 は まだ 届いて おらず 運転手 は ラベル に 住所 が 印刷 されて いた のに お宅 を 見つけられません でした 留守中 に 近所 の 方 が 受け取った か どうか ご確認 ください 、'.split(' ') },
  { country: 'KR', space: ' ', greet: ['안녕하세요'], sorry: '죄송합니다', rude: ['바보', '닥쳐', '멍청이'], words: '소포가 아직 도착하지 않았고 기사님이 라벨에 주소가 인쇄되어 있었는데도 댁을 찾지 못했습니다 부재중에 이웃이 받았는지 확인해 주시고 다음 주 언제 다시 방문할 수 있는지 알려 주세요'.split(' ') },
  { country: 'EG', space: ' ', greet: ['مرحبا', 'السلام عليكم'], sorry: 'نعتذر', rude: ['غبي', 'أحمق', 'اخرس'], words: 'لم يصل الطرد بعد ولم يجد السائق منزلك رغم أن العنوان مطبوع على الملصق يرجى التحقق مما إذا كان أحد الجيران قد استلمه أثناء غيابك وأخبرنا متى يمكننا العودة الأسبوع القادم'.split(' ') },
  { country: 'IN', space: ' ', greet: ['नमस्ते'], sorry: 'क्षमा करें', rude: ['बेवकूफ', 'मूर्ख', 'चुप रहो'], words: 'पार्सल अभी तक नहीं आया और हमारे चालक को आपका घर नहीं मिला जबकि पता लेबल पर छपा था कृपया देखें कि आपकी अनुपस्थिति में किसी पड़ोसी ने उसे लिया या नहीं और बताएं कि अगले सप्ताह हम कब आ सकते हैं'.split(' ') },
  { country: 'PL', space: ' ', greet: ['Dzień dobry'], sorry: 'przepraszamy', rude: ['głupek', 'zamknij się'], words: 'paczka jeszcze nie dotarła a nasz kierowca nie znalazł domu choć adres był wydrukowany na etykiecie proszę sprawdzić czy sąsiad odebrał przesyłkę podczas nieobecności i powiedzieć kiedy możemy przyjechać ponownie w przyszłym tygodniu źródło żółć łąka'.split(' ') },
  { country: 'TR', space: ' ', greet: ['Merhaba'], sorry: 'we apologise', rude: ['salak', 'kapa çeneni'], words: 'paket henüz gelmedi ve sürücümüz adres etikette yazılı olduğu halde evinizi bulamadı lütfen siz yokken bir komşunun alıp almadığını kontrol edin ve önümüzdeki hafta ne zaman tekrar gelebileceğimizi söyleyin güneş çiçek ağaç'.split(' ') },
];

const cards = ['4111 1111 1111 1111', '4012-8888-8888-1881', '5555555555554444', '4111 1111 1111 1112', '378282246310005', '1234 5678 9012 3456'];
const ibans = ['DE89 3704 0044 0532 0130 00', 'FR14 2004 1010 0505 0001 3M02 606'];
const rivals = ['Müller & Söhne', 'Łódź Digital', 'São Bento', 'Яндекс Доставка', '京东', '楽天市場', '쿠팡', 'Crédit Éclair'];
const adult = ['casino', 'Glücksspiele', 'vodka', 'водка', '赌场', 'カジノ', '카지노', 'cerveza', 'Zigaretten'];
const escalation = ['supervisor', 'Vorgesetzter', 'responsable', 'руководителю', '主管', '上司', '관리자', 'المدير', 'प्रबंधक', 'kierownik'];
const promises = ['we guarantee', 'Wir versprechen', 'nous garantissons', 'мы обещаем', '我们保证', '必ずお約束'];
const overrides = ['ignore all previous instructions', 'Ignoriere alle vorherigen Anweisungen', 'забудь все предыдущие инструкции', '忽略之前的所有指令'];
const prices = ['€ 12.90', '$7', '1,200 EUR', '300 руб.', '45 元', '980円'];
const hosts = ['example.com', 'help.example.org', 'example.net'];
const digits = n => Array.from({ length: n }, () => below(10)).join('');
const mail = () => `${pick(['jo', 'anna.schmidt', 'li_wei', 'support+7', 'm.garcia'])}@${pick(hosts)}`;
const phone = () => `+${pick(['44', '49', '7', '86', '33'])} ${digits(3)} ${digits(4)} ${digits(3)}`;
const link = () => `https://${pick(hosts)}/track/${digits(8)}?l=${pick(['de', 'fr', 'ru'])}`;

function sentence(language, extras) {
  const parts = Array.from({ length: 6 + below(26) }, () => pick(language.words));
  for (const extra of extras) {
    parts.splice(below(parts.length + 1), 0, language.space === '' && /^\w/.test(extra) ? ` ${extra} ` : extra);
  }

  return parts.join(language.space) + pick(['.', '!', '?', '。', '…', ' 🙂', '.\n', ' "OK".']);
}

function message(language, role, position) {
  const extras = [];
  const add = (p, make) => chance(p) && extras.push(make());
  const isOurs = role !== 'user';
  add(isOurs ? 0.12 : 0.25, mail);
  add(isOurs ? 0.1 : 0.2, phone);
  add(0.05, () => pick(cards));
  add(0.02, () => pick(ibans));
  add(isOurs ? 0.04 : 0.35, () => pick(language.rude));
  add(0.08, () => pick(rivals));
  add(0.08, () => pick(adult));
  add(0.15, () => pick(escalation));
  add(isOurs ? 0.3 : 0.02, () => language.sorry);
  add(role === 'bot' ? 0.15 : 0.03, () => pick(promises));
  add(role === 'bot' ? 0.3 : 0.15, () => pick(prices));
  add(0.15, link);
  add(role === 'user' ? 0.05 : 0, () => pick(overrides));
  add(role === 'bot' ? 0.04 : 0, () => 'system prompt');
  const length = 1 + below(4);
  const body = Array.from({ length }, (_, i) => sentence(language, i === 0 ? extras.slice(0, 2) : i === 1 ? extras.slice(2) : [])).join(language.space === '' ? '' : ' ');
  const greeting = isOurs && position < 3 && chance(0.8) ? pick(language.greet) + (language.space === '' ? '，' : ', ') : '';
  const result = { role, text: (chance(0.1) ? ' ' : '') + greeting + body, seconds: below(500) };
  if (chance(0.2)) {
    result.attachments = Array.from({ length: 1 + below(3) }, () => ({ name: pick(['Rechnung.pdf', 'фото.jpg', '図面.png', 'setup.exe', 'notes.txt', 'reçu.pdf', 'run.BAT']), size: below(chance(0.2) ? 30_000_000 : 2_000_000) }));
  }

  return result;
}

function ticket(i) {
  const language = pick(languages);
  const messages = [];
  for (let n = 1 + below(6); n > 0; n--) {
    messages.push(message(language, 'user', messages.length));
    if (chance(0.9)) {
      messages.push(message(language, pick(['agent', 'agent', 'bot']), messages.length));
    }
  }

  const result = { id: `t${i}`, opened: `2026-0${1 + below(9)}-1${below(10)}T08:${10 + below(50)}:00Z`, customer: { name: pick(['Anna', 'Łukasz', 'José', 'Наталья', '王伟', '田中', 'محمد', 'प्रिया']), country: language.country, vip: chance(0.2) }, messages };
  if (chance(0.6)) {
    result.customer.age = 12 + below(60);
  }

  if (chance(0.5)) {
    result.tags = Array.from({ length: 1 + below(4) }, () => pick(['delivery', 'spam', 'Rückgabe', 'повтор', '退款', 'payment and refunds and much more', 'vip']));
  }

  if (chance(0.7)) {
    result.priority = pick(['low', 'normal', 'high', 'urgent']);
  }

  if (chance(0.6)) {
    result.satisfaction = Math.round(next() * 50) / 10;
  }

  if (chance(0.4)) {
    result.note = chance(0.3) ? sentence(language, [pick([mail(), phone(), pick(language.rude)])]) : chance(0.1) ? null : sentence(language, []);
  }

  result.meta = { source: pick(['app', 'web', 'mail']), route: [below(9), below(9)], agent: { id: below(900), shift: null } };
  return result;
}

const escape = json => json.replace(/[\u0080-\uffff]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
let lines = [];
for (let i = 0; i < Number(countText); i++) {
  const json = JSON.stringify(ticket(i));
  lines.push(isEscaped ? escape(json) : json);
  if (lines.length === 1000) {
    process.stdout.write(lines.join('\n') + '\n');
    lines = [];
  }
}

process.stdout.write(lines.length > 0 ? lines.join('\n') + '\n' : '');
