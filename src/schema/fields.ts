import { z } from 'astro/zod';
import { faultOfSegment, parseSiteAddress, readPath } from '../domain/address.ts';
import { toOneLine } from '../domain/characters.ts';
import { canonicalTag, isLanguageTag } from '../domain/languages.ts';
import { recurrenceFaultOf } from '../domain/recurrence.ts';
import { isPlainDate, isZone, parseTime } from '../domain/time.ts';
import { kindOfUrl } from '../domain/urls.ts';

/** What may stand in a text that is Markdown. */
export type MarkdownKind = 'line' | 'blocks';

// A file's plain numbers arrive as the text that was written, so that a version `1.10` stays one.
export const TEXT_TYPES = ['string', 'number'];

/** What a custom check says when it fails. */
interface Expectation {
  expected: string;
  remedy: string;
}

/** Text of one line that is not empty; where its author ended a line in it, a space stands. */
export function line(description: string) {
  return z.string().overwrite(toOneLine).trim().min(1).meta({ description, type: TEXT_TYPES });
}

/** Text of any number of lines that is not empty. */
export function text(description: string) {
  return z.string().trim().min(1).meta({ description, type: TEXT_TYPES });
}

/** The name of something that is defined elsewhere. */
export function reference(description: string) {
  return line(description).meta({ isReference: true });
}

/** A line of Markdown: emphasis, code and links work, blocks are text. */
export function markdownLine(description: string) {
  return text(description).meta({ markdown: 'line' satisfies MarkdownKind });
}

/** Markdown of any blocks. */
export function markdown(description: string) {
  return text(description).meta({ markdown: 'blocks' satisfies MarkdownKind });
}

/** A time in any notation; it gets its place in time once the zone and its neighbours are known. */
export function time(description: string) {
  return z.string().meta({ description, type: TEXT_TYPES, $comment: 'time' });
}

/** A day. */
export function date(description: string) {
  return checked(isPlainDate, {
    expected: 'a day such as `2023-04-15`',
    remedy: 'Write it as `YYYY-MM-DD`.',
  }).meta({ description, format: 'date' });
}

/** A day, or a moment with its date. */
export function dayOrTime(description: string) {
  return checked((value) => isPlainDate(value) || isDated(value), {
    expected: 'a day such as `2023-04-15`, or a moment such as `2023-04-15 12:00`',
    remedy: 'Write it as `YYYY-MM-DD`, followed by the time if you know it.',
  }).meta({ description, $comment: 'time' });
}

/** What daylight saving does to a time depends on its zone, which is not known here. */
function isDated(text: string): boolean {
  return ['time', 'skipped', 'repeated'].includes(parseTime(text, { zone: 'UTC' }).kind);
}

/** An IANA zone. */
export function timezone(description: string) {
  return checked(isZone, {
    expected: 'a time zone such as `Europe/Berlin`',
    remedy: 'Write the zone as `Area/City`, or `UTC`.',
  }).meta({ description });
}

/** A BCP 47 tag of a language, in its one form. */
export function languageTag(description: string) {
  return checked(isLanguageTag, {
    expected: 'a language tag such as `en` or `de-CH`',
    remedy: 'Write the language, and the country after a hyphen if it matters.',
  })
    .overwrite(canonicalTag)
    .meta({ description });
}

/** A word that becomes part of an address. */
export function id(description: string) {
  return checked((value) => /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value), {
    expected: 'lowercase letters, digits and hyphens',
    remedy: 'Write it as `like-this`: it becomes part of an address.',
  })
    .superRefine((value, context) => {
      const fault = faultOfSegment(value);
      if (fault) context.addIssue({ code: 'custom', params: { ...fault }, input: value });
    })
    .meta({ description });
}

/** A word that has no spaces. */
export function word(description: string) {
  return checked((value) => /^\S+$/.test(value), {
    expected: 'a word without spaces',
    remedy: 'Write one word, such as `calm`.',
  }).meta({ description });
}

/** A web address. */
export function webAddress(description: string) {
  return checked((value) => /^https?:\/\/[^\s/]\S*$/.test(value) && URL.canParse(value), {
    expected: 'a web address that begins with `https://`',
    remedy: 'Copy the full address from the browser.',
  }).meta({ description, isAddress: true });
}

/** Where the site is published, in the one form of `parseSiteAddress`. */
export function siteAddress(description: string) {
  return z
    .string()
    .transform((text, context) => {
      const read = parseSiteAddress(text);
      if ('url' in read) return read.url;
      context.addIssue({ code: 'custom', params: { ...read.fault }, input: text });
      return z.NEVER;
    })
    .meta({ description, type: 'string', isAddress: true });
}

/** A web address, an address on this site, or a mail address. */
export function link(description: string) {
  return checked(
    (value) =>
      /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|\/(?![/\\]))\S*$/.test(value) && kindOfUrl(value) === 'safe',
    {
      expected: 'an address that begins with `https://`, `mailto:` or `/`',
      remedy: 'Copy the full address from the browser.',
    },
  ).meta({ description, isAddress: true });
}

/** When a window repeats, as calendars write it. */
export function recurrence(description: string) {
  return z
    .string()
    .superRefine((value, context) => {
      const reason = recurrenceFaultOf(value);
      if (reason === undefined) return;
      const expected = 'a recurrence rule of RFC 5545 such as `FREQ=WEEKLY;BYDAY=SU`';
      context.addIssue({ code: 'custom', params: { expected, remedy: reason }, input: value });
    })
    .meta({ description });
}

/** An old address on this site, in the one form of `readPath`. */
export function oldAddress(description: string) {
  return z
    .string()
    .transform((text, context) => {
      const read = readPath(text.trim());
      if ('path' in read) return read.path;
      context.addIssue({ code: 'custom', params: { ...read.fault }, input: text });
      return z.NEVER;
    })
    .meta({ description, type: 'string' });
}

/** Old addresses that lead to what they stand in. */
export const aliases = list(
  oldAddress('An old address of this site, without the host: `/old/address/`.'),
  'Old addresses that lead here, from the root of the site.',
);

/** A number between two others. */
export function number(description: string, [least, most]: readonly [number, number]) {
  return checked((value) => value.trim() !== '' && Number(value) >= least && Number(value) <= most, {
    expected: `a number from ${least} to ${most}`,
    remedy: `Write a number from ${least} to ${most}, in digits.`,
  })
    .transform(Number)
    .meta({ description, type: 'number', minimum: least, maximum: most });
}

/** A list that may be left out. */
export function list<T extends z.ZodType>(item: T, description: string) {
  return z.array(item).default([]).meta({ description });
}

/** Text that a function accepts. */
export function checked(accepts: (value: string) => boolean, { expected, remedy }: Expectation) {
  return z.string().refine(accepts, { params: { expected, remedy } });
}

/** What every document may say of the language of its words. */
export const language = languageTag(
  'BCP 47 tag of the language of these words, where it is not the site’s first. Default: the site’s.',
).optional();

/** What every document has: whether and when it is published, and what the check may pass over. */
export const publication = {
  draft: z.boolean().default(false).meta({
    description: 'True: published nowhere, shown only by `npm run dev` and in previews. Default: `false`.',
  }),
  publishAt: time('Embargo: treated as a draft until then. Write it with its date.').optional(),
  ignore: z
    .record(z.string(), line('Why the rule does not apply here.'))
    .default({})
    .meta({ description: 'Rules that the check ignores in this file, each with a reason.' }),
};
