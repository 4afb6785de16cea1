import type { ServiceStatus } from '../../src/domain/status.ts';
import type { CardDay, CardPhase, CardSpec, IncidentCard } from '../../src/render/card/spec.ts';
import { moreOf } from '../../src/render/card/specs.ts';
import { words } from './words.ts';

/** A card to look at, and what to look for. */
export interface GalleryCard {
  id: string;
  /** What the card shows that others do not. */
  shows: string;
  spec: CardSpec;
}

const MINUTE = 60_000;
const OPEN = {
  steps: ['Investigating', 'Identified', 'Monitoring', 'Resolved'],
  current: 2,
  name: 'monitoring' as const,
};

/** Cards at the edges of what a card must bear, for the page that shows them side by side while a site is developed. */
export function galleryCards(): GalleryCard[] {
  return [...incidents(), ...languages(), ...others()];
}

function incidents(): GalleryCard[] {
  const long =
    'Orders placed between noon and one were charged twice because a retry ran beside the job that it was meant to replace, ';
  return [
    { id: 'report', shows: 'A report as most are.', spec: incident({}) },
    { id: 'short', shows: 'A title of one word.', spec: incident({ title: 'DNS' }) },
    { id: 'long', shows: '300 characters.', spec: incident({ title: (long + long + long).slice(0, 300) }) },
    {
      id: 'unbroken',
      shows: '300 characters without a space.',
      spec: incident({ title: 'x9f'.repeat(100) }),
    },
    {
      id: 'markup',
      shows: 'Quotes, markup and an address.',
      spec: incident({
        title: 'GET https://api.example.com/v2/teams/{id}?expand=<members>&limit="50" answered \'500\'',
      }),
    },
    {
      id: 'services',
      shows: 'More services than fit.',
      spec: incident({
        services: ['Checkout', 'Storefront', 'Webhooks', 'Mobile apps', 'Billing', 'Sign-in', 'Search'],
      }),
    },
    {
      id: 'service-name',
      shows: 'One service with a name too long.',
      spec: incident({
        services: ['The regional replication service for archived order attachments', 'API'],
      }),
    },
    {
      id: 'minute',
      shows: 'Phases of a minute in an incident of days.',
      spec: incident({
        duration: '6 d 2 h',
        phases: [
          phase('undetected', 1, '1 min'),
          phase('responding', 8700, '6 d 1 h'),
          phase('recovering', 1, '1 min'),
        ],
      }),
    },
    {
      id: 'one-phase',
      shows: 'One phase.',
      spec: incident({ phases: [phase('responding', 69, '1 h 9 min')] }),
    },
    {
      id: 'bare',
      shows: 'Neither services, severity, duration nor phases.',
      spec: incident({ services: [], severity: undefined, duration: undefined, phases: [] }),
    },
    {
      id: 'flags',
      shows: 'Preliminary and corrected.',
      spec: incident({ flags: ['Preliminary', 'Corrected'] }),
    },
    {
      id: 'open',
      shows: 'An open incident.',
      spec: incident({
        label: 'Identified',
        duration: undefined,
        phases: [],
        date: '25 March 2026, 14:05 CET',
        progress: {
          steps: ['Investigating', 'Identified', 'Monitoring', 'Resolved'],
          current: 1,
          name: 'identified',
        },
      }),
    },
    {
      id: 'open-said',
      shows: 'An open incident and the latest word.',
      spec: incident({
        title: 'Checkout fails for some customers in Europe',
        label: 'Monitoring',
        duration: undefined,
        phases: [],
        date: '25 March 2026, 14:05 CET',
        services: ['Webhooks'],
        progress: OPEN,
        latest:
          'Payments by card work again since 15:20. Webhooks are late by up to ten minutes while they catch up; none is lost, and you need not send any of them again or call us about it.',
      }),
    },
    {
      id: 'open-long',
      shows: 'An open incident whose title leaves no room for the latest word.',
      spec: incident({
        title: (long + long + long).slice(0, 300),
        label: 'Monitoring',
        duration: undefined,
        phases: [],
        progress: OPEN,
        latest: 'Payments by card work again since 15:20.',
      }),
    },
    {
      id: 'unrecorded',
      shows: 'An incident whose end nobody recorded.',
      spec: incident({ duration: undefined, phases: [], unrecorded: 'End not recorded' }),
    },
    {
      id: 'minor',
      shows: 'The least severity.',
      spec: incident({ severity: { label: 'Notice', order: 4 } }),
    },
  ];
}

function languages(): GalleryCard[] {
  return [
    [
      'ja',
      'Japanese',
      '決済サービスの設定変更後、一部のお客様が「注文を確定」できない状態が続いた障害について',
      'ダッシュボード',
    ],
    ['ko', 'Korean', '설정 변경 후 결제 API 오류율이 증가하여 로그인에 실패한 장애', '결제'],
    ['zh', 'Chinese', '配置变更后支付接口错误率上升，部分用户无法登录控制台', '支付网关'],
    ['ar', 'Arabic', 'ارتفاع معدل أخطاء API بعد تغيير الإعدادات (47 دقيقة)', 'الدفع'],
    ['he', 'Hebrew', 'שיעור שגיאות API עלה לאחר שינוי תצורה (47 דקות)', 'תשלומים'],
    ['hi', 'Devanagari', 'कॉन्फ़िगरेशन बदलने के बाद API त्रुटि दर बढ़ी और भुगतान रुक गए', 'भुगतान'],
    ['th', 'Thai', 'อัตราข้อผิดพลาดของ API เพิ่มขึ้นหลังการเปลี่ยนแปลงการกำหนดค่า', 'การชำระเงิน'],
    ['ru', 'Cyrillic', 'Задержка доставки вебхуков до 47 минут в европейском регионе', 'Вебхуки'],
    ['el', 'Greek', 'Καθυστέρηση στις πληρωμές μετά από αλλαγή ρυθμίσεων', 'Πληρωμές'],
    ['vi', 'Vietnamese', 'LỖI ĐĂNG NHẬP Ở KHU VỰC CHÂU ÂU sau khi thay đổi cấu hình', 'Thanh toán'],
    ['de', 'German', 'Zahlungsdienstleisterausfallbenachrichtigungen wurden nicht zugestellt', 'Übersicht'],
    [
      'emoji',
      'Emoji and signs that no font has',
      'Deploy 🚀 went ✨ wrong → rolled back ⟿ ½ of it',
      'Deployments',
    ],
    ['missing', 'A script without a font', 'কনফিগারেশন পরিবর্তনের পরে ত্রুটি', 'পেমেন্ট'],
  ].map(([id = '', shows = '', title = '', service = '']) => ({
    id: `text-${id}`,
    shows,
    spec: incident({ title, services: [service, 'API'] }),
  }));
}

function others(): GalleryCard[] {
  const fine = Array.from({ length: 90 }, (_, day): CardDay => {
    if (day === 31) return 'partial-outage';
    if (day === 32 || day === 70) return 'degraded';
    return day === 54 ? 'maintenance' : 'operational';
  });
  const young = fine.map((day, index): CardDay => (index < 40 ? 'unknown' : day));
  const broken: CardDay[] = [...fine.slice(0, 89), 'major-outage'];
  const legend = { from: '90 days ago', to: 'Today' };
  const status = (level: ServiceStatus, label = words.say(`status.${level}`)) => ({
    level,
    label,
    short: label,
  });
  const site = {
    kind: 'site',
    title: 'Northwind',
    fallback: 'Status',
    legend,
    tagline: 'Status and incident reports',
  } as const;
  const service = { kind: 'service', title: 'Checkout', fallback: 'Status', group: 'Store', legend } as const;
  return [
    {
      id: 'site',
      shows: 'All is well.',
      spec: { ...site, status: status('operational', 'All systems operational'), days: fine },
    },
    {
      id: 'site-outage',
      shows: 'An outage today.',
      spec: { ...site, status: status('major-outage'), days: broken },
    },
    {
      id: 'site-maintenance',
      shows: 'Maintenance.',
      spec: { ...site, status: status('maintenance'), days: young },
    },
    {
      id: 'service',
      shows: 'A service.',
      spec: {
        ...service,
        status: status('degraded'),
        days: fine,
        uptime: { percent: '99.98 %', label: '99.98 % uptime' },
      },
    },
    {
      id: 'service-young',
      shows: 'A service with little history and a long name.',
      spec: {
        ...service,
        title: 'Regional replication of archived order attachments',
        group: undefined,
        status: status('partial-outage'),
        days: young.slice(-20),
      },
    },
    {
      id: 'maintenance',
      shows: 'A maintenance window.',
      spec: {
        kind: 'maintenance',
        title: 'Database upgrade in the European region',
        fallback: 'Maintenance',
        label: 'Scheduled maintenance',
        cancelled: false,
        starts: '25 March 2026, 02:00 CET',
        ends: '04:00',
        duration: '2 h',
        services: ['Checkout', 'Storefront'],
        more: moreOf(['Checkout', 'Storefront'], words),
      },
    },
    {
      id: 'page',
      shows: 'A page.',
      spec: {
        kind: 'page',
        fallback: 'Status',
        title: 'How we write about incidents',
        description:
          'What we promise to tell you, when we will tell it, and what we have learnt from ten years of doing so in public.',
      },
    },
    {
      id: 'page-bare',
      shows: 'A page without a description.',
      spec: { kind: 'page', title: 'Incidents in April 2026', fallback: 'Status' },
    },
  ];
}

function incident(facts: Partial<IncidentCard>): IncidentCard {
  return {
    kind: 'incident',
    title: 'A certificate that nobody renewed stopped payments in Europe',
    fallback: 'Incident',
    label: 'Incident report',
    hasReport: true,
    severity: { label: 'Critical', order: 1 },
    date: '25 March 2026',
    services: ['Checkout', 'Webhooks'],
    more: moreOf(facts.services ?? ['Checkout', 'Webhooks'], words),
    duration: '3 h 12 min',
    phases: [
      phase('undetected', 19, '19 min'),
      phase('responding', 72, '1 h 12 min'),
      phase('recovering', 101, '1 h 41 min'),
    ],
    flags: [],
    ...facts,
  };
}

function phase(name: CardPhase['name'], minutes: number, duration: string): CardPhase {
  const label = { undetected: 'Undetected', responding: 'Responding', recovering: 'Recovering' }[name];
  return { name, label, milliseconds: minutes * MINUTE, duration };
}
