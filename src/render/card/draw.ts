import { directionOf } from '../../domain/direction.ts';
import { toDrawable } from './drawable.ts';
import { createFontLibrary } from './fonts.ts';
import { drawSpec } from './layout/card.ts';
import { renderLogo } from './logo.ts';
import { createPainter } from './paint.ts';
import { createPen } from './pen.ts';
import { toPng } from './png.ts';
import { mirrored, type Shape } from './scene.ts';
import type { CardBrand, CardSpec, CardWarning } from './spec.ts';
import { THEMES } from './tokens.ts';
import { createTypesetter } from './typesetter.ts';

export interface Scene {
  shapes: Shape[];
  warnings: CardWarning[];
}

/** A card as it was drawn. */
export interface DrawnCard {
  png: Uint8Array;
  warnings: CardWarning[];
}

/** Draws the cards of a site. Fonts, and words that were set and rastered once, serve all of them. */
export interface CardDrawer {
  /** What the card shows, and where. */
  compose(spec: CardSpec): Promise<Scene>;
  draw(spec: CardSpec): Promise<DrawnCard>;
}

/** @param root - folder whose `node_modules` may hold further fonts. */
export function createCardDrawer(brand: CardBrand, root: string): CardDrawer {
  const theme = THEMES[brand.theme];
  const fonts = createFontLibrary(root);
  const typesetter = createTypesetter(fonts);
  const painter = createPainter();
  const logo = brand.logo && renderLogo(brand.logo);
  const place = directionOf(brand.locale) === 'rtl' ? mirrored : (shapes: Shape[]) => shapes;

  const compose = async (spec: CardSpec): Promise<Scene> => {
    // Authors' words are most of a card; of Han letters, it has those of one language.
    const language = ('language' in spec && spec.language) || brand.locale;
    const drawable = toDrawable(spec, brand.name, language, fonts);
    const header = { colour: brand.colour, logo, name: drawable.name };
    for (;;) {
      const pen = createPen(typesetter, theme, language, drawable.han);
      drawSpec(pen, drawable.spec, header);
      // The layout asked for words that were not set yet and went on with guesses; now they are known.
      if (!(await typesetter.learn())) return { shapes: place(pen.shapes), warnings: drawable.warnings };
    }
  };

  return {
    compose,
    async draw(spec) {
      const { shapes, warnings } = await compose(spec);
      return { png: toPng(painter.paint(shapes, theme.background)), warnings };
    },
  };
}
