import { describe, expect, test } from 'vitest';
import { createAfterword } from '../../../bench/search/engines/afterword.ts';
import { english } from '../../../src/search/english.ts';
import { tongueOf } from '../../../src/search/tongues.ts';
import { incident } from '../support/incidents.ts';

const OTHERS = [
  incident({ id: 'kelp', title: 'Kelp 海藻 해조 طحلب водоросль אצה' }),
  incident({ id: 'quartz', title: 'Quartz 水晶 석영 كوارتز кварц קוורץ' }),
];

/** Ids of what a question finds beside a report with a text, in a language. */
async function found(locale: string, text: string, question: string): Promise<string[]> {
  const documents = [...OTHERS, incident({ id: 'wanted', sections: [['', '', text]] })];
  return createAfterword(documents, (await tongueOf(locale)) ?? english(locale)).search(question);
}

describe('another form of a word', () => {
  test.each([
    ['ar', 'تعطلت الخدمات', 'خدمة'],
    ['ar', 'انقطاع', 'الانقطاعات'],
    ['ar', 'بيانات', 'والبيانات'],
    ['cs', 'po výpadku', 'výpadek'],
    ['cs', 'servery', 'serverů'],
    ['da', 'betalinger', 'betalingen'],
    ['de', 'Ausfälle', 'Ausfällen'],
    ['es', 'errores', 'error'],
    ['fa', 'سرویس‌ها', 'سرویس'],
    ['fa', 'سرویسها', 'سرویس'],
    ['fi', 'palvelussa', 'palvelut'],
    ['fi', 'häiriöitä', 'häiriö'],
    ['fr', 'paiements bloqués', 'bloquer'],
    ['he', 'בשירות', 'השירותים'],
    ['he', 'השרת', 'שרת'],
    ['hi', 'सेवाओं', 'सेवा'],
    ['id', 'pembayaran', 'membayar'],
    ['it', 'pagamenti', 'pagamento'],
    ['nb', 'betalingene', 'betaling'],
    ['nl', 'storingen', 'storing'],
    ['pl', 'awarii', 'awaria'],
    ['pl', 'serwerów', 'serwery'],
    ['pt-BR', 'atualizações', 'atualização'],
    ['ru', 'серверов', 'сервера'],
    ['ru', 'последних ошибок', 'последняя ошибка'],
    ['sv', 'betalningar', 'betalningen'],
    ['tr', 'sunucularda', 'sunucumuz'],
    ['tr', 'bağlantısı', 'bağlantılar'],
    ['uk', 'помилки', 'помилкам'],
  ])('%s: %s is found by %s', async (locale, text, question) => {
    expect(await found(locale, text, question)).toEqual(['wanted']);
  });
});

describe('a word that is made of words', () => {
  test.each([
    ['de', 'Zahlungsausfall', 'Ausfall'],
    ['de', 'Zahlungsausfälle', 'Ausfall'],
    ['de', 'Zahlungsausfall', 'Zahlungen'],
    ['de', 'Hauptdatenbankserver', 'Datenbanken'],
    ['de', 'Ausfall der Zahlung', 'Zahlungsausfall'],
    ['nl', 'betalingsstoring', 'storingen'],
    ['sv', 'driftstörning', 'störningar'],
    ['da', 'serverfejl', 'fejl'],
    ['nb', 'strømbrudd', 'brudd'],
    ['fi', 'maksuhäiriö', 'häiriöt'],
  ])('%s: %s is found by %s', async (locale, text, question) => {
    expect(await found(locale, text, question)).toEqual(['wanted']);
  });
});

describe('letters that are written in several ways', () => {
  test.each([
    ['de', 'Zähler', 'Zaehler'],
    ['de', 'Zaehler', 'Zähler'],
    ['de', 'Straße', 'STRASSE'],
    ['da', 'Århus', 'Aarhus'],
    ['ar', 'إعدادات', 'اعدادات'],
    ['fa', 'کاربر', 'كاربر'],
    ['ja', 'ﾛｸﾞｲﾝ', 'ログイン'],
    ['tr', 'İSTANBUL', 'istanbul'],
  ])('%s: %s is found by %s', async (locale, text, question) => {
    expect(await found(locale, text, question)).toEqual(['wanted']);
  });
});

describe('scripts without spaces', () => {
  test.each([
    ['ja', '決済処理が停止しました。', '決済が止まらない停止'],
    ['ja', '証明書が失効', '証明書の失効'],
    ['zh-CN', '支付网关超时', '支付的超时'],
    ['zh-TW', '付款閘道逾時', '付款'],
    ['ko', '결제 장애가 발생', '장애를'],
    ['ko', '로그인은 정상', '로그인이'],
    ['th', 'การชำระเงินล้มเหลว', 'ชำระเงิน'],
  ])('%s: %s is found by %s', async (locale, text, question) => {
    expect(await found(locale, text, question)).toEqual(['wanted']);
  });
});

describe('typos', () => {
  test.each([
    ['de', 'Verschlüsselung', 'Verschlüselung'],
    ['ru', 'сертификат', 'сертефикат'],
    ['ar', 'الشهادة', 'الشهاادة'],
    ['he', 'תעודת אבטחה', 'אבטחא'],
    ['hi', 'भुगतान', 'भूगतान'],
    ['hi', 'प्रमाणपत्र', 'प्रमाणपतर'],
    ['uk', 'оновлення', 'оновленя'],
  ])('%s: %s is found by %s', async (locale, text, question) => {
    expect(await found(locale, text, question)).toEqual(['wanted']);
  });

  test.each([
    ['ja', '障害', '障碍'],
    ['zh-CN', '支付', '交付'],
    ['de', 'Los', 'Rost'],
  ])('%s: a word as short as %s is not found by %s', async (locale, text, question) => {
    expect(await found(locale, text, question)).toEqual([]);
  });
});

test('a question is asked without the words that join it', async () => {
  expect(await found('de', 'Störung in der Anmeldung', 'Warum war die Anmeldung gestört?')).toEqual([
    'wanted',
  ]);
  expect(await found('fr', 'La connexion échouait', 'pourquoi la connexion ne marchait pas')).toEqual([
    'wanted',
  ]);
});
