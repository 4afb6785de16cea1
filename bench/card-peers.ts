import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { OGImageRoute } from 'astro-og-canvas';
import satori from 'satori';
import type { IncidentCard } from '../src/render/card/spec.ts';
import { fontFile, LOGO } from './card-samples.ts';

/** Draws a batch of cards and returns their sizes in bytes. */
export type Contender = (cards: readonly IncidentCard[]) => Promise<number[]>;

/** As satori's README and most tutorials have it: nested flex boxes and all defaults; fonts are read once. */
export function plain(): Contender {
  const fonts = ([500, 700] as const).map((weight) => ({
    name: 'Inter',
    weight,
    style: 'normal' as const,
    data: readFileSync(fontFile(weight)),
  }));
  return async (cards) => {
    const sizes = [];
    for (const card of cards) {
      const svg = await satori(plainElementOf(card), { width: 1200, height: 630, fonts });
      sizes.push(new Resvg(svg).render().asPng().length);
    }
    return sizes;
  };
}

function plainElementOf({ title, label, severity, date, services, duration, phases }: IncidentCard) {
  const element = (style: object, children: unknown) => ({
    type: 'div',
    props: { style, children },
    key: null,
  });
  const row = { display: 'flex', alignItems: 'center', gap: 20 };
  const spread = { ...row, justifyContent: 'space-between' };
  const fills = { undetected: '#f2a93b', responding: '#d9483b', recovering: '#12806a' };
  const logo = `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`;
  return element(
    {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: '60px 80px 48px',
      background: '#fff',
      borderTop: '16px solid #4f46e5',
      color: '#0f172a',
      fontFamily: 'Inter',
      fontWeight: 500,
      fontSize: 28,
    },
    [
      element(spread, [
        element(row, [
          { type: 'img', props: { src: logo, width: 56, height: 56 }, key: null },
          element({ fontWeight: 700, fontSize: 34 }, 'Northwind'),
          element({ color: '#475569' }, label),
        ]),
        element(
          { background: '#b91c1c', color: '#fff', fontWeight: 700, padding: '10px 26px', borderRadius: 28 },
          severity?.label ?? '',
        ),
      ]),
      element(
        { fontWeight: 700, fontSize: 62, lineHeight: 1.12, letterSpacing: -1.7, textWrap: 'balance' },
        title,
      ),
      element({ display: 'flex', flexDirection: 'column', gap: 20 }, [
        element(spread, [
          element({ color: '#475569' }, `${date} · ${services.join(', ')}`),
          element({ fontWeight: 700, fontSize: 46 }, duration ?? ''),
        ]),
        element(
          { display: 'flex', gap: 4, height: 36, borderRadius: 10, overflow: 'hidden' },
          phases.map(({ name, milliseconds }) =>
            element({ flexGrow: milliseconds, background: fills[name], height: 36 }, undefined),
          ),
        ),
        element(
          spread,
          phases.map((phase) =>
            element(row, [
              element({ width: 20, height: 20, borderRadius: 6, background: fills[phase.name] }, undefined),
              element({ color: '#475569' }, phase.label),
              element({ fontWeight: 700 }, phase.duration),
            ]),
          ),
        ),
      ]),
    ],
  );
}

/** It draws less: a logo, the title and a line below it. */
export function ogCanvas(logoFile: string): Contender {
  return async (cards) => {
    const pages = Object.fromEntries(cards.map((card, index) => [`${index}.md`, card]));
    const { getStaticPaths, GET } = await OGImageRoute({
      pages,
      getImageOptions: (_, { title, date, services, duration }: IncidentCard) => ({
        cacheDir: false,
        title,
        description: `${date} · ${services.join(', ')} · ${duration}`,
        logo: { path: logoFile },
        bgGradient: [[255, 255, 255]],
        border: { color: [79, 70, 229], width: 16, side: 'block-start' },
        font: {
          title: { families: ['Inter'], weight: 'Bold', color: [15, 23, 42] },
          description: { families: ['Inter'], weight: 'Medium', color: [71, 85, 105] },
        },
        fonts: [fontFile(500), fontFile(700)],
      }),
    });
    const sizes = [];
    for (const { props } of await getStaticPaths({ routePattern: '/og/[...slug].png' } as never)) {
      const response = (await GET({ props } as never)) as Response;
      sizes.push((await response.arrayBuffer()).byteLength);
    }
    return sizes;
  };
}
