import fc from 'fast-check';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { toOneLine, toPrintable } from '../../src/domain/characters.ts';
import { toCalendar } from '../../src/feeds/calendar.ts';
import { toAtom, toJsonFeed, toRss } from '../../src/feeds/feeds.ts';
import { toOpenSearch } from '../../src/search/opensearch.ts';
import { incident, maintenance, site } from '../support/facts.ts';
import { words } from '../support/words.ts';
import { xmlFaultOf } from '../support/xml.ts';

/** Texts that formats give a meaning to; what no document may hold is among them, in case one gets through. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...['\r', '\n', '\r\n', '\u2028', '\u0085', '\u0007', '\u001b[2J', '\ud800', '\ufffe', '\u202e'],
        ...[']]>', '<![CDATA[', '<', '&', '&amp;', '&#7;', '"', "'", '\\', ';', ',', ':', '\\n', '\\;', ' '],
        ...['BEGIN:VEVENT', '\r\nX-MORE:1', '{searchTerms}', '<?xml?>', '-->', 'é', '😀', 'a'.repeat(80)],
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `x${parts.join('')}x`);

/** What a reader of XML has left of a text: line ends and spaces around it are no part of it. */
const toRead = (written: string) => toPrintable(written).trim();

test('feeds parse and hold every text, in every field', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, text, async (title, description, author, category) => {
      const channel = {
        title,
        description,
        author,
        language: 'en',
        home: 'https://a.test/',
        self: 'https://a.test/feed.xml',
      };
      const at = Date.parse('2026-03-01T10:00Z');
      const entry = {
        url: 'https://a.test/incidents/a/',
        title: description,
        html: title,
        at,
        authors: [author],
        categories: [category],
        incident: incident('2026-03-01-a', '2026-03-01T10:00Z'),
      };
      const [rss, atom] = [await toRss(channel, [entry]), await toAtom(channel, [entry])];
      expect([xmlFaultOf(rss), xmlFaultOf(atom)]).toEqual(['', '']);
      const { items, ...read } = parseRssFeed(rss);
      expect(read.title).toBe(toRead(title));
      expect(read.description).toBe(toRead(description));
      expect(items).toHaveLength(1);
      expect(items?.[0]).toMatchObject({
        title: toRead(description),
        description: toRead(title),
        dc: { creators: [toRead(author)] },
        categories: [{ name: toRead(category) }],
      });
      const { entries } = parseAtomFeed(atom);
      expect(entries).toHaveLength(1);
      expect(entries?.[0]?.content).toMatchObject({ value: toRead(title) });
      expect(JSON.parse(await toJsonFeed(channel, [entry])).items[0].content_html).toBe(title);
    }),
  );
});

/** A text of RFC 5545 in a property that the reader knows no type of. */
function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

test('calendars parse and hold every text, and no field can add a line', () => {
  fc.assert(
    fc.property(text, text, text, (name, description, title) => {
      const planned = maintenance('2026-03-08-move', ['2026-03-08T06:00Z', '2026-03-08T08:00Z'], ['api'], {
        title,
        summary: description,
      });
      const ics = toCalendar([planned], { ...site(), name, description }, Date.parse('2026-03-01'), words);
      expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1))
        expect(line).toMatch(/^[A-Z-]+(?:;[^:]*)?:[^\r\n\u2028\u0085]*$/);
      const calendar = new ICAL.Component(ICAL.parse(ics));
      const read = (name: string) => unescaped(String(calendar.getFirstPropertyValue(name)));
      const called = words.say('calendar.site', { site: toPrintable(name) });
      expect(read('name')).toBe(called);
      expect(read('x-wr-calname')).toBe(called);
      expect(read('x-wr-caldesc')).toBe(toPrintable(description));
      expect(calendar.getAllProperties().map(({ name: property }) => property)).toEqual([
        ...['version', 'prodid', 'url', 'name', 'x-wr-calname', 'x-wr-caldesc'],
      ]);
      const [event, ...others] = calendar.getAllSubcomponents('vevent');
      expect(others).toEqual([]);
      expect(event?.getFirstPropertyValue('summary')).toBe(toPrintable(title));
      expect(event?.getFirstPropertyValue('description')).toBe(toPrintable(description));
    }),
  );
});

test('the description of search parses, whatever the site is called', () => {
  fc.assert(
    fc.property(text, (name) => {
      const xml = toOpenSearch({ name, url: 'https://a.test/status' }, words);
      expect(xmlFaultOf(xml)).toBe('');
      expect(xml.match(/<Url /g)).toHaveLength(1);
    }),
  );
});

test('a text on one line is one to YAML, too', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(parseDocument(JSON.stringify(toOneLine(toPrintable(written)))).toJS()).not.toMatch(/[\r\n]/);
    }),
  );
});
