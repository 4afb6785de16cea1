import { escapeAttribute, escapeText } from '../../src/dom/escape.ts';
import type { WordsApart } from '../support/words-alike.ts';
import { type Apart, type Attempt, type Outcome, VERDICTS, type Verdict, verdictOf } from './outcome.ts';
import { STYLE } from './page-style.ts';

/** How many diagrams there are of each verdict, and what was not read. */
export interface Totals {
  counts: ReadonlyMap<Verdict, number>;
  unread: readonly string[];
}

export function totalsOf(outcomes: readonly Outcome[], unread: readonly string[]): Totals {
  const verdicts = outcomes.map(verdictOf);
  const counts = (Object.keys(VERDICTS) as Verdict[]).map(
    (verdict) => [verdict, verdicts.filter((one) => one === verdict).length] as const,
  );
  return { counts: new Map(counts.filter(([, count]) => count > 0)), unread };
}

/** A page that needs no other file: both drawings of each diagram, in the order in which they are handed in. */
export function toPage(outcomes: readonly Outcome[], { counts, unread }: Totals, about: string): string {
  const rows = [...counts].map(
    ([verdict, count]) => `<tr><td>${VERDICTS[verdict]}</td><td>${count}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Diagrams compared with Chromium’s</title><style>${STYLE}</style></head>
<body><h1>${outcomes.length} diagrams compared with Chromium’s</h1>
<p>${escapeText(about)} The worst are first.</p>
<table><thead><tr><th scope="col">What was found</th><th scope="col">Diagrams</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
${unread.length ? `<p>Not read:</p><ul>${unread.map((one) => `<li>${escapeText(one)}</li>`).join('')}</ul>` : ''}
${outcomes.map(toArticle).join('\n')}
</body></html>
`;
}

/** Where a diagram stands, and what was found, in words. */
export function lineOf(outcome: Outcome): { place: string; found: string } {
  const verdict = verdictOf(outcome);
  const { words, apart } = outcome;
  const figures = [...(words ? [countsOf(words)] : []), ...(apart ? [figuresOf(apart)] : [])].join('; ');
  return {
    place: `${outcome.file}:${outcome.line}`,
    found: `${VERDICTS[verdict]}${figures && `: ${figures}`}`,
  };
}

function countsOf({ lost, added, joined }: WordsApart): string {
  return `labels ${lost.length} lost, ${added.length} added, ${joined.length} joined`;
}

function figuresOf({ elements, box, share }: Apart): string {
  return [
    `elements ${elements[0]} for ${elements[1]}`,
    `view box ${box.toFixed(2)} px off`,
    `pixels ${(100 * share).toFixed(3)} %`,
  ].join('; ');
}

function toArticle(outcome: Outcome): string {
  const { place, found } = lineOf(outcome);
  const { apart, words, source, kind } = outcome;
  const isSame = verdictOf(outcome) === 'same';
  const figures = [
    toFigure('Ours', outcome.ours),
    toFigure('Chromium’s', outcome.theirs),
    ...(apart && !isSame ? [toFigure('Pixels that differ', { picture: apart.marks })] : []),
    ...(apart?.asUsual
      ? [toFigure('Chromium’s when nobody sets Mermaid up', { picture: apart.asUsual })]
      : []),
  ];
  return `<article><details${isSame ? '' : ' open'}><summary>${escapeText(place)}<span>${escapeText(`${kind}. ${found}`)}</span></summary>
${words ? toWords(words) : ''}<div class="side">${figures.join('')}</div>
<details><summary>Source</summary><pre>${escapeText(source)}</pre></details></details></article>`;
}

function toWords({ lost, added, joined }: WordsApart): string {
  const lists = [
    ['Lost', lost],
    ['Added', added],
    ['Words joined in', joined],
  ] as const;
  return lists
    .filter(([, labels]) => labels.length > 0)
    .map(
      ([what, labels]) =>
        `<p>${what}:</p><ul>${labels.map((label) => `<li>${escapeText(label)}</li>`).join('')}</ul>`,
    )
    .join('');
}

function toFigure(name: string, attempt: Attempt): string {
  if (!('picture' in attempt)) {
    return `<figure><figcaption>${name}</figcaption><p>Not drawn: ${escapeText(attempt.fault)}</p></figure>`;
  }
  return `<figure><figcaption>${name}</figcaption><img src="${escapeAttribute(attempt.picture)}" alt="${name}" loading="lazy"></figure>`;
}
