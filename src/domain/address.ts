/** Why a text can't be an address, in the grammar of the check. */
export interface AddressFault {
  /** What was found, where it is less than the whole text. */
  unexpected?: string | undefined;
  expected: string;
  remedy: string;
}

/** File systems take 255 bytes in a name; what we add to one has to fit in too. */
const LONGEST_SEGMENT = 200;

/** Hosts that read `_redirects` take lines of 1,000 characters, with both addresses. */
const LONGEST_PATH = 500;

/** Letters, signs and pictures that no host, no disk and no format of ours gives a meaning to. */
const PLAIN = /^(?:[\p{L}\p{M}\p{N}\p{Emoji_Presentation}\p{So} _.~!$&'()+,;=@-]|\u200c|\u200d)*$/u;

/** What hosts and disks give a meaning to: how it is called, what is expected in its place, and what to do. */
const MEANINGS: readonly [RegExp, string, string, string][] = [
  [/\*/u, '`*`', 'one address', 'Write each address by itself: hosts read `*` as “anything”.'],
  [/:/u, '`:`', 'a name that every disk accepts', 'Leave it out: hosts read `:x` as a placeholder.'],
  [/\\/u, 'backslash', '`/` between folders', 'Write `/` in its place.'],
  [/\?/u, '`?`', 'a path alone', 'Leave out what follows it: hosts tell addresses apart by their paths.'],
  [/%/u, '`%`', 'a name that needs no escapes', 'Leave it out: links would have to write it as `%25`.'],
  [/#/u, '`#`', 'a path alone', 'Leave out what follows it: browsers never send it to a host.'],
];

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Control characters, halves of letters, and what Unicode keeps free. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

/** An old address as its author wrote it: decoded once and in one form, or what is wrong with it. */
export function readPath(text: string): { path: string } | { fault: AddressFault } {
  const fault = faultOfWritten(text);
  if (fault) return { fault };
  const path = decodeURIComponent(text).normalize('NFC');
  const inner = faultOfPath(path, encodeURI(path).length);
  return inner ? { fault: inner } : { path };
}

/** What every host and every tool takes in a path without an escape. */
const UNRESERVED = /^[A-Za-z0-9._~/-]*$/;

/**
 * Where a site is published: a host, and the path below which it lies there, without a slash at its end. Or what is
 * wrong with it: everything else that an address may hold would stand in each address of the site.
 *
 * @example parseSiteAddress('https://Acme.test/status/') // { url: 'https://acme.test/status' }
 */
export function parseSiteAddress(text: string): { url: string } | { fault: AddressFault } {
  const [, authority = '', path = ''] =
    /^https?:\/\/([^\s/?#]+)((?:\/[^\s?#]*)?)(?:[?#]\S*)?$/.exec(text) ?? [];
  const { origin } = URL.parse(text) ?? {};
  if (authority === '' || origin === undefined) {
    const expected = 'a web address that begins with `https://`';
    return { fault: { expected, remedy: 'Copy the full address from the browser.' } };
  }
  const fault = faultOfAuthority(authority) ?? faultOfEnd(text) ?? faultOfBase(path);
  return fault ? { fault } : { url: `${origin}${path.replace(/\/$/, '')}` };
}

/** What is wrong with a name that becomes a part of an address and a file; its letters are not judged. */
export function faultOfSegment(name: string): AddressFault | undefined {
  const expected = 'a name that every host and every disk accepts';
  if (DEVICE.test(name)) {
    const [device = ''] = name.split('.');
    return {
      unexpected: `\`${device}\``,
      expected,
      remedy: 'Windows reserves this name for a device: choose another.',
    };
  }
  if (/^ |[. ]$/.test(name)) {
    return {
      expected: 'a name without spaces around it or a dot at the end',
      remedy: 'Windows drops them: remove them.',
    };
  }
  if (new TextEncoder().encode(name).length > LONGEST_SEGMENT) {
    const remedy = `Make it shorter: at most ${LONGEST_SEGMENT} bytes.`;
    return {
      unexpected: `\`${[...name].slice(0, 20).join('')}…\``,
      expected: 'a name that fits on every disk',
      remedy,
    };
  }
  return meaningIn(name);
}

/**
 * One form for all addresses that are the same to some host or some disk: decoded, composed, in small letters,
 * without slashes around it, and without what hosts leave away at its end.
 */
export function addressKey(path: string): string {
  return decodePath(path)
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map((segment) => segment.replace(/[. ]+$/, ''))
    .filter((segment) => segment !== '')
    .join('/')
    .replace(/(?:^|\/)index\.html?$/, '')
    .replace(/\.html?$/, '');
}

/** The addresses that an address lies below, in the form of `addressKey`, nearest first. */
export function parentsOf(key: string): string[] {
  const segments = key.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, segments.length - 1 - index).join('/'));
}

/** A text without its escapes; nothing where one can't be read. */
export function decodeEscapes(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A path without its escapes, as far as they can be read. */
export function decodePath(path: string): string {
  return decodeEscapes(path) ?? path;
}

/** A path as it stands in links, maps and redirects: the way in which browsers ask for it. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Signs that a name is told apart by; others part its words. */
const SPOKEN: readonly [RegExp, string][] = [
  [/(?<=[\p{L}\p{N}+])\+/gu, '-plus-'],
  [/(?<=[\p{L}\p{N}])#/gu, '-sharp-'],
  [/%/gu, '-percent-'],
  [/&/gu, '-and-'],
  [/@/gu, '-at-'],
  [/\$/gu, '-dollar-'],
  [/€/gu, '-euro-'],
  [/(?<=^|[^\p{L}\p{N}])\.(?=\p{L})/gu, 'dot-'],
];

/**
 * Free text as a part of an address, in the letters that it was written in. What can be typed without thinking
 * stays as it is.
 *
 * @example slugOf('C#') // 'c-sharp'
 * @example slugOf('ci/cd') // 'ci-cd'
 * @example slugOf('Größe') // 'größe'
 */
export function slugOf(text: string): string {
  const spoken = SPOKEN.reduce(
    (rest, [sign, word]) => rest.replace(sign, word),
    text.normalize('NFKC').trim(),
  );
  return spoken
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}._\u200c]+/gu, '-')
    .replace(/(?<![\p{L}\p{M}\p{N}])[.\u200c]+|[.\u200c]+(?![\p{L}\p{M}\p{N}])/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
}

/** The longest name of a file that comes from a title. */
const LONGEST_NAME = 60;

/**
 * The part of a file's name that comes from a title, in letters that every keyboard has.
 *
 * @param otherwise - the name of what has none of them.
 * @example fileSlugOf('Checkout: 2 in 5 failed!') // 'checkout-2-in-5-failed'
 */
export function fileSlugOf(title: string, otherwise = 'incident'): string {
  const words = slugOf(title)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) if (slug.length + word.length < LONGEST_NAME) slug += slug ? `-${word}` : word;
  if (slug === '') return otherwise;
  return DEVICE.test(slug) ? `${slug}-1` : slug;
}

function faultOfAuthority(authority: string): AddressFault | undefined {
  if (authority.includes('\\')) return meaningIn(authority);
  if (!authority.includes('@')) return undefined;
  return {
    unexpected: 'user name or password',
    expected: 'only a host',
    remedy: 'Remove everything before `@`: readers would see it on every page.',
  };
}

function faultOfEnd(text: string): AddressFault | undefined {
  const [sign] = /[?#]/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const expected = 'the address of the home page';
  return { unexpected: `\`${sign}\``, expected, remedy: 'Remove it and everything after it.' };
}

function faultOfBase(path: string): AddressFault | undefined {
  if (path.includes('//')) {
    return { unexpected: '`//`', expected: 'one slash between folders', remedy: 'Write `/` in its place.' };
  }
  const sign = [...path].find((character) => !UNRESERVED.test(character));
  if (sign === undefined) return faultOfPath(path, path.length);
  return {
    unexpected: `\`${sign}\``,
    expected: 'a path of letters from a to z, digits and hyphens',
    remedy: 'Publish the site below such a path: it is part of every address.',
  };
}

/** Faults that can be told before anything is decoded. */
function faultOfWritten(text: string): AddressFault | undefined {
  const expected = 'a path that begins with `/`';
  const remedy = 'Write the old address without the host: `/old/address/`.';
  if (!text.startsWith('/')) return { expected, remedy };
  if (text.includes('//')) return { unexpected: '`//`', expected: 'one slash between folders', remedy };
  if (INVISIBLE.test(text)) return invisible;
  if (/\s/u.test(text)) {
    return {
      unexpected: 'whitespace',
      expected: 'a path without it',
      remedy: 'Copy the old address from the browser.',
    };
  }
  const [stray] = /%(?![\da-f]{2})/i.exec(text) ?? [];
  if (stray !== undefined || decodeEscapes(text) === undefined) {
    return {
      unexpected: 'percent sign that is not an escape',
      expected: 'escapes such as `%C3%A9`',
      remedy: 'Write the letter itself, or copy the old address from the browser.',
    };
  }
  const [separator] = /%(?:2f|5c|25)/i.exec(text) ?? [];
  if (separator !== undefined) {
    const remedy = 'Hosts interpret it differently: remove this address.';
    return { unexpected: `\`${separator}\``, expected: 'no escaped slash or percent sign', remedy };
  }
  return undefined;
}

function faultOfPath(path: string, length: number): AddressFault | undefined {
  const expected = 'a path that every host understands';
  const meaning = meaningIn(path);
  if (meaning) return meaning;
  const segments = path.replace(/^\/|\/$/g, '').split('/');
  if (segments.some((segment) => /^\.{1,2}$/.test(segment))) {
    return {
      unexpected: 'step to another folder',
      expected,
      remedy: 'Write where it leads, without `.` and `..`.',
    };
  }
  if (length > LONGEST_PATH) {
    return {
      unexpected: `length of ${length} characters`,
      expected: `at most ${LONGEST_PATH}`,
      remedy: 'Hosts do not read longer lines: remove it.',
    };
  }
  const sign = [...path].find((character) => character !== '/' && !PLAIN.test(character));
  if (sign !== undefined) {
    return {
      unexpected: `\`${sign}\``,
      expected: 'letters, digits and hyphens',
      remedy: 'Remove this address: no host accepts this character as it is.',
    };
  }
  for (const segment of segments) {
    const fault = faultOfSegment(segment);
    if (fault) return fault;
  }
  return undefined;
}

const invisible: AddressFault = {
  unexpected: 'character that can’t be seen',
  expected: 'letters that readers can see',
  remedy: 'Type it again.',
};

function meaningIn(text: string): AddressFault | undefined {
  if (INVISIBLE.test(text)) return invisible;
  const [, unexpected, expected = '', remedy = ''] = MEANINGS.find(([sign]) => sign.test(text)) ?? [];
  return unexpected === undefined ? undefined : { unexpected, expected, remedy };
}
