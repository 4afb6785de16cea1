import { describe, expect, test } from 'vitest';
import { toDrawable } from '../../../src/render/card/drawable.ts';
import { createFontLibrary } from '../../../src/render/card/fonts.ts';
import type { CardSpec } from '../../../src/render/card/spec.ts';
import { incidentCard } from '../../support/cards.ts';
import { REPOSITORY } from '../../support/files.ts';

const fonts = createFontLibrary(REPOSITORY);
const drawn = (spec: CardSpec, name = 'Lumen') => toDrawable(spec, name, 'en', fonts);
const BENGALI = 'ত্রুটি';

test('a card in scripts with fonts stays as it is', () => {
  const spec = incidentCard({ title: 'Ошибка 障害 خطأ שגיאה त्रुटि ข้อผิดพลาด 오류 lỗi', services: ['検索'] });
  expect(drawn(spec)).toMatchObject({ spec, name: 'Lumen', warnings: [] });
});

test.each([
  ['from 2 → 3, p99 ≥ 2 s', 'from 2 – 3, p99 >= 2 s'],
  ['𝗕𝗼𝗹𝗱 at 40 ℃', 'Bold at 40 °C'],
  ['½ of it ™', '½ of it ™'],
])('"%s" is drawn as "%s", without a warning', (title, expected) => {
  const { spec, warnings } = drawn(incidentCard({ title }));
  expect(spec.title).toBe(expected);
  expect(warnings).toEqual([]);
});

test('a sign that no font has is left out, with a warning', () => {
  const { spec, warnings } = drawn(incidentCard({ title: 'Half ⟿ of it' }));
  expect(spec.title).toBe('Half of it');
  expect(warnings).toEqual([
    {
      character: '⟿',
      package: undefined,
      message:
        'No installed font has "⟿" (U+27FF), so the share image leaves that text out. Write it in other words to have it drawn.',
    },
  ]);
});

test('a script without a font is one warning that names the package to install', () => {
  const { warnings } = drawn(incidentCard({ title: BENGALI, services: [BENGALI] }));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatchObject({ character: 'ত', package: '@fontsource/noto-sans-bengali' });
  expect(warnings[0]?.message).toContain('`npm install @fontsource/noto-sans-bengali`');
});

describe('what cannot be drawn', () => {
  test.each<[string, CardSpec, Partial<CardSpec>]>([
    ['an incident', incidentCard({ title: BENGALI }), { title: 'Incident report, 15 April 2023' }],
    ['an incident in emoji', incidentCard({ title: '🔥' }), { title: 'Incident report, 15 April 2023' }],
    [
      'all of an incident',
      incidentCard({ title: BENGALI, label: BENGALI, date: BENGALI }),
      { title: 'Incident', date: '' },
    ],
    ['a service that is affected', incidentCard({ services: [BENGALI, 'API'] }), { services: ['API'] }],
    [
      'a status',
      {
        kind: 'site',
        title: BENGALI,
        fallback: 'Status',
        status: { level: 'degraded', label: BENGALI, short: 'Degraded performance' },
        days: ['operational'],
        legend: { from: BENGALI, to: BENGALI },
        tagline: BENGALI,
      },
      {
        title: 'Lumen',
        status: { level: 'degraded', label: 'Degraded performance', short: 'Degraded performance' },
        days: ['operational'],
        legend: { from: '', to: '' },
        tagline: '',
      },
    ],
    [
      'a page',
      { kind: 'page', title: BENGALI, fallback: 'Status', description: BENGALI },
      { title: 'Lumen', description: '' },
    ],
  ])('of %s is said in other words', (_, spec, expected) => {
    expect(drawn(spec).spec).toMatchObject(expected);
  });

  test('of the name is left out', () => {
    expect(drawn(incidentCard(), BENGALI).name).toBe('');
  });
});
