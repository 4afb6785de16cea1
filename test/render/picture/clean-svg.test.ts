import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, ELEMENTS } from '../../../src/render/picture/svg/allow-list.ts';
import { type CleanDrawing, cleanSvg } from '../../../src/render/picture/svg/clean.ts';
import { launchBrowser } from '../../support/browser.ts';
import { xmlFaultOf } from '../../support/xml.ts';
import { drawingWith, HOSTILE } from './hostile-drawings.ts';

interface Parsed {
  name: string;
  attributes: Record<string, string>;
}

function drawingOf(source: string): CleanDrawing {
  const drawing = cleanSvg(Buffer.from(source));
  if ('rule' in drawing) throw new Error(`${drawing.reason} ${drawing.remedy}`);
  return drawing;
}

/** The elements of a drawing as another reading of it finds them. */
function elementsOf(svg: string): Parsed[] {
  const elements: Parsed[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string> });
  parser.onprocessinginstruction = () => expect.unreachable('an instruction was kept');
  parser.oncomment = () => expect.unreachable('a comment was kept');
  parser.ondoctype = () => expect.unreachable('a document type was kept');
  parser.write(svg).close();
  return elements;
}

function expectHarmless(svg: string): void {
  expect(xmlFaultOf(svg)).toBe('');
  expect(svg).not.toMatch(/evil|SECRET|javascript|RAN|passwd/i);
  for (const { name, attributes } of elementsOf(svg)) {
    expect(ELEMENTS).toContain(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'xmlns') expect(value).toBe('http://www.w3.org/2000/svg');
      else expect([...ATTRIBUTES, 'style']).toContain(attribute);
      if (attribute === 'href') expect(value).toMatch(/^#[\w-]+$|^data:image\/(?:png|jpeg);base64,/);
      for (const [, target] of value.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#[\w-]+$/);
    }
  }
}

describe('a drawing is published without', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, part) => {
    const { svg } = drawingOf(drawingWith(part));
    expectHarmless(svg);
    expect(elementsOf(svg)[1]).toEqual({
      name: 'rect',
      attributes: { fill: 'red', height: '20', id: 'a', width: '40' },
    });
  });

  test('deeply nested styles and values', () => {
    const deep = `<style>a{b:${'('.repeat(200_000)}}</style><g style="b:${'('.repeat(200_000)}" fill="${'a('.repeat(200_000)}"/>`;
    const { svg } = drawingOf(drawingWith(deep));
    expectHarmless(svg);
    expect(svg).not.toContain('((');
  });
});

test('of any mixture of these, what is written is harmless, and stays as it is when it is cleaned again', () => {
  const parts = fc.constantFrom(
    ...Object.values(HOSTILE),
    '<g>',
    '</g>',
    '<style>',
    '</style>',
    ']]>',
    '<text>',
    '</text>',
    '&lt;',
  );
  let published = 0;
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (list) => {
      const drawing = cleanSvg(Buffer.from(drawingWith(list.join(''))));
      if ('rule' in drawing) return;
      published++;
      expectHarmless(drawing.svg);
      expect(drawingOf(drawing.svg).svg).toBe(drawing.svg);
    }),
    { seed: 12, numRuns: 300 },
  );
  expect(published).toBeGreaterThan(150);
});

describe('what could be seen or ran is named', () => {
  test.each([
    ['<script>a()</script>', 'script'],
    ['<g onload="a()"/>', '`onload`'],
    ['<foreignObject/>', 'HTML'],
    ['<a href="https://x.example/"><rect/></a>', '`https://x.example/`'],
    ['<use href="https://x.example/a.svg#b"/>', '`https://x.example/a.svg#b`'],
    ['<rect fill="url(https://x.example/#p)"/>', 'url(https://x.example/#p)'],
    ['<set attributeName="href" to="#a"/>', '`href`'],
    ['<style>@import "x.css";</style>', 'style'],
    ['<canvas/>', '<canvas>'],
  ])('%s', (part, words) => {
    const { leftOut } = drawingOf(`<svg xmlns="http://www.w3.org/2000/svg">\n  ${part}\n</svg>`);
    expect(leftOut).toEqual([expect.objectContaining({ line: 2, message: expect.stringContaining(words) })]);
  });

  test('once for each kind, and not for what nobody would miss', () => {
    const rest = '<!-- a --><metadata/><desc>b</desc><x:y xmlns:x="http://x.example"/>';
    const part = '<script/>'.repeat(1000) + rest;
    expect(drawingOf(drawingWith(part)).leftOut).toHaveLength(1);
  });

  test('with nothing in it that could write a line of its own', () => {
    const { leftOut } = drawingOf(drawingWith('<use href="&#10;::error::é"/>'));
    expect(leftOut[0]?.message).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('what drawing programs write stays', () => {
  test.each([
    '<g style="fill:none;stroke:#000" transform="translate(1 2)"><path d="M0 0h9"/></g>',
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#g)"/>',
    '<style>.a{fill:url(#g);font-family:"Fira Sans",sans-serif}@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>',
    '<text x="1" y="2">a &amp; b <tspan dy="1">c</tspan></text>',
    '<circle r="4"><animate attributeName="r" dur="2s" repeatCount="indefinite" values="4;8;4"/></circle>',
    '<g clip-path="url(#c)" filter="url(#f)"><use href="#a" x="3"/></g>',
    '<filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="2"/><feBlend in="SourceGraphic" mode="multiply"/></filter>',
    '<style media="print">.a{fill:#000}</style>',
    '<title>Errors</title><desc>They rise at noon.</desc>',
  ])('%s', (part) => {
    const { svg, leftOut } = drawingOf(`<svg xmlns="http://www.w3.org/2000/svg">${part}</svg>`);
    expect(svg).toBe(`<svg xmlns="http://www.w3.org/2000/svg">${part}</svg>\n`);
    expect(leftOut).toEqual([]);
  });

  test('a path of many thousand points', () => {
    const path = `M0 0${'l1 1'.repeat(50_000)}`;
    expect(drawingOf(drawingWith(`<path d="${path}"/>`)).svg).toContain(path);
  });
});

describe('what nobody sees of a drawing is not published:', () => {
  test.each([
    ['a hidden layer', '<g style="display:none"><text>SECRET</text><path d="M0 0h9"/></g>'],
    ['a hidden layer, by an attribute', '<g display="none"><g><title>SECRET</title><image/></g></g>'],
    ['by a class', '<style>.st0{display:none}</style><g class="a st0"><text>SECRET</text></g>'],
    ['by an id, written behind it', '<text id="n">SECRET</text><style>#n{display:none}</style>'],
    ['what is invisible', '<g visibility="hidden"><text>SECRET</text></g>'],
    ['by a type', '<style>desc,text{visibility:collapse}</style><text>SECRET<tspan>SECRET</tspan></text>'],
    ['what is defined and never used', '<defs><text id="t">SECRET</text></defs>'],
    ['a symbol that nothing uses', '<symbol id="s" aria-label="SECRET"><text>SECRET</text></symbol>'],
    [
      'what only hidden things use',
      '<defs><g id="t"><text>SECRET</text></g></defs><g display="none"><use href="#t"/></g>',
    ],
  ])('%s', (_, part) => {
    const { svg, leftOut } = drawingOf(drawingWith(part));
    expect(part).toContain('SECRET');
    expectHarmless(svg);
    expect(leftOut).toEqual([]);
    expect(drawingOf(svg).svg).toBe(svg);
  });

  test.each([
    '<defs><g id="t"><text>a</text></g></defs><use href="#t"/>',
    '<g display="none"><path d="M0 0h9" id="p"/></g><text><textPath href="#p">a</textPath></text>',
    '<g visibility="hidden"><text visibility="visible">a</text></g>',
    '<style>.a{display:none}@media print{.a{display:inline}}</style><text class="a">a</text>',
    '<style>svg:hover .a{display:inline}</style><text class="a" display="none">a</text>',
    '<style>@media print{.a{display:none}}.b .a{display:none}.a:hover{visibility:hidden}</style><text class="a">a</text>',
    '<style>.a{mask:url(#m)}</style><mask id="m"><text>a</text></mask><rect class="a"/>',
    '<text visibility="hidden">a<set attributeName="visibility" begin="2s" to="visible"/></text>',
    '<style>@keyframes k{to{visibility:visible}}</style><text visibility="hidden">a</text>',
    '<g aria-labelledby="n"><rect/></g><defs><text id="n">a</text></defs>',
    '<text display="none" style="display:inline">a</text>',
    '<defs><marker id="m"><text>a</text></marker></defs><g style="marker-end:url(#m)"><path d="M0 0h9"/></g>',
  ])('but what somebody sees is: %s', (part) => {
    const whole = `<svg xmlns="http://www.w3.org/2000/svg">${part}</svg>`;
    expect(drawingOf(whole).svg).toBe(`${whole}\n`);
  });
});

describe('what is no drawing is refused, with words that say why:', () => {
  test.each([
    ['text', 'a picture', 'not well-formed XML'],
    ['HTML', '<html><body/></html>', 'not SVG'],
    ['a feed', '<rss version="2.0"><channel/></rss>', 'not SVG'],
    ['an SVG of another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"/>', 'not SVG'],
    ['half of one', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'not well-formed XML'],
    ['one in UTF-16', '\ufeff<svg/>', 'UTF-8'],
    [
      'one with entities',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      'entity',
    ],
    [
      'one with a prefix that stands for nothing',
      '<svg xmlns="http://www.w3.org/2000/svg"><x:a/></svg>',
      'not well-formed XML',
    ],
    [
      'one of a thousand groups inside each other',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(1000)}${'</g>'.repeat(1000)}</svg>`,
      'nested in each other',
    ],
    ['one that is drawn a billion times', drawingWith(bomb()), 'again and again'],
    ['one of patterns in patterns', drawingWith(patterns()), 'again and again'],
    ['one of patterns that styles refer to', drawingWith(styledPatterns()), 'again and again'],
    ['one of patterns that groups hand on', drawingWith(handedOn('fill="$"')), 'again and again'],
    ['one of patterns that a style hands on', drawingWith(handedOn('style="stroke:$"')), 'again and again'],
    ['one of markers at each point of markers', drawingWith(markers()), 'again and again'],
    ['one of patterns that what is used inherits', drawingWith(inherited()), 'again and again'],
    [
      'one of thousands of styles that hide',
      drawingWith(`<style>${'.a{display:none}'.repeat(2000)}</style>`),
      'too complex',
    ],
  ])('%s', (name, source, words) => {
    const bytes = Buffer.from(source, name === 'one in UTF-16' ? 'utf16le' : 'utf8');
    expect(cleanSvg(bytes)).toMatchObject({
      rule: 'picture/unreadable',
      reason: expect.stringContaining(words),
    });
  });

  test('one of more than 2 MB', () => {
    expect(cleanSvg(Buffer.from(drawingWith('<g/>'.repeat(600_000))))).toMatchObject({
      rule: 'picture/size',
    });
  });
});

function bomb(): string {
  const level = (index: number) => `<g id="b${index}">${`<use href="#b${index - 1}"/>`.repeat(10)}</g>`;
  return `<g id="b0"><rect/></g>${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}`;
}

function patterns(): string {
  const level = (index: number) =>
    `<pattern id="p${index}">${`<rect fill="url(#p${index - 1})"/>`.repeat(10)}</pattern>`;
  return `${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}<rect fill="url(#p9)"/>`;
}

/** The same by classes, with the styles behind them. */
function styledPatterns(): string {
  const styles = Array.from({ length: 10 }, (_, index) => `g rect.c${index}{fill:url(#p${index})}`).join('');
  const classes = patterns().replaceAll(/fill="url\(#p(-?\d+)\)"/g, 'class="c$1"');
  return `${classes}<style>@media screen{${styles}}</style>`;
}

/** Patterns that a group asks for once, and each of the ten in it draws. */
function handedOn(attribute: string): string {
  const group = (index: number) =>
    `<g ${attribute.replace('$', `url(#p${index})`)}>${'<rect/>'.repeat(10)}</g>`;
  const levels = Array.from(
    { length: 9 },
    (_, index) => `<pattern id="p${index + 1}">${group(index)}</pattern>`,
  );
  return `<pattern id="p0"><rect/></pattern>${levels.join('')}${group(9)}`;
}

function markers(): string {
  const line = (index: number) => `<polyline points="${'1 2 '.repeat(10)}" marker-mid="url(#p${index})"/>`;
  const levels = Array.from(
    { length: 9 },
    (_, index) => `<marker id="p${index + 1}">${line(index)}</marker>`,
  );
  return `<marker id="p0"><rect/></marker>${levels.join('')}${line(9)}`;
}

/** The same as what is handed on, with the ten somewhere else. */
function inherited(): string {
  const used = handedOn('fill="$"').replaceAll('<rect/>'.repeat(10), '<use href="#ten"/>');
  return `<g id="ten">${'<rect/>'.repeat(10)}</g>${used}`;
}

test.each([
  ['colours', 'fill="url(#d)"', '<linearGradient id="d"><stop/><stop/><stop/></linearGradient>'],
  ['an outline', 'clip-path="url(#d)"', `<clipPath id="d">${'<rect/>'.repeat(500)}</clipPath>`],
  ['a style', 'style="filter:url(#d)"', '<filter id="d"><feGaussianBlur/></filter>'],
])('thousands of shapes that share %s are drawn', (_what, attribute, definition) => {
  const shapes = `<g ${attribute}>${'<rect width="1" height="1"/>'.repeat(50_000)}</g>`;
  expect(drawingOf(drawingWith(definition + shapes)).svg).toContain('#d');
});

describe('the size of a drawing', () => {
  test.each([
    ['width="40" height="20"', 40, 20],
    ['width="40px" height="20.4"', 40, 20],
    ['width="1in" height="72pt"', 96, 96],
    ['viewBox="0 0 30 10"', 30, 10],
    ['viewBox="0,0,30,10" width="60"', 60, 20],
    ['viewBox="0 0 30 10" width="100%" height="100%"', 30, 10],
    ['viewBox="0 0 30 10" height="5"', 15, 5],
    ['viewBox="0 0 x -1"', 300, 150],
    ['', 300, 150],
  ])('%s', (attributes, width, height) => {
    const { width: w, height: h } = drawingOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`);
    expect([w, h]).toEqual([width, height]);
  });
});

test('nothing of a cleaned drawing runs or loads when it is opened by itself', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const requests: string[] = [];
    const drawings = Object.values(HOSTILE).map((part) => drawingOf(drawingWith(part)).svg);
    await page.route('**/*', (route) => {
      const index = /^http:\/\/drawings\.example\/(\d+)\.svg$/.exec(route.request().url())?.[1];
      if (index === undefined) {
        requests.push(route.request().url());
        return route.abort();
      }
      return route.fulfill({ contentType: 'image/svg+xml', body: drawings[Number(index)] ?? '' });
    });
    // What is not cleaned would have run here.
    drawings.push(drawingWith(HOSTILE['script'] ?? ''));
    await page.goto(`http://drawings.example/${drawings.length - 1}.svg`, { waitUntil: 'load' });
    await expect.poll(() => requests).toContain('http://evil.example/ran');
    requests.length = 0;
    drawings.pop();
    for (const index of drawings.keys()) {
      await page.goto(`http://drawings.example/${index}.svg`, { waitUntil: 'load' });
      expect(await page.evaluate(() => document.documentElement.nodeName)).toBe('svg');
      expect(await page.evaluate(() => document.querySelectorAll('parsererror').length)).toBe(0);
      for (const element of await page.locator('text').all()) await element.dispatchEvent('click');
      expect(await page.title()).not.toBe('RAN');
    }
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  } finally {
    await browser.close();
  }
});
