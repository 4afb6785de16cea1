import { expect, test } from 'vitest';
import { incidentAs, maintenanceAs } from '../../src/data/renditions.ts';
import { provideContent } from '../support/built-content.ts';
import { incident, maintenance, site } from '../support/facts.ts';

provideContent({ now: 0 });

const RENDITIONS = ['html', 'markdown', 'plain'] as const;

test('the texts of a document are written once in each way', () => {
  const written = incident('late', '2026-03-01T10:00Z', { summary: 'It was *late*.' });
  const other = { ...written, summary: 'It was *early*.' };
  const work = maintenance('move', ['2026-03-05T10:00Z', '2026-03-05T11:00Z'], [], { summary: 'We *move*.' });
  for (const rendition of RENDITIONS) {
    expect(incidentAs(rendition, written)).toBe(incidentAs(rendition, written));
    expect(maintenanceAs(rendition, work)).toBe(maintenanceAs(rendition, work));
  }
  expect(RENDITIONS.map((rendition) => incidentAs(rendition, written).summary)).toEqual([
    'It was <em>late</em>.',
    'It was *late*.',
    'It was late.',
  ]);
  expect(incidentAs('plain', other).summary).toBe('It was early.');
  expect(maintenanceAs('plain', work).summary).toBe('We move.');
});

test('the same document is written anew for another build', () => {
  const written = incident('late', '2026-03-01T10:00Z', { summary: 'See [status](/incidents/).' });
  const addressed = ['https://lumen.example', 'https://other.example'].map((url) => {
    provideContent({ now: 0, site: { ...site(), url, root: url } });
    return incidentAs('html', written).summary;
  });
  expect(addressed).toEqual([
    'See <a href="https://lumen.example/incidents/">status</a>.',
    'See <a href="https://other.example/incidents/">status</a>.',
  ]);
});
