import { type Answers, type Asking, below, itemsOf, PUBLIC, pagesOf, type SourceRequest } from './request.ts';

const MOST = 100;
const PAGE = /^\/v1\/pages\/[^/]+\/?$/;

/** The answers for everybody, below the address of the site. */
export const askStatuspage: Asking = {
  ...PUBLIC,
  format: 'statuspage',
  isAt: ({ pathname }) => !PAGE.test(pathname),
  next(address, answers) {
    const components = below(address, 'api/v2/components.json');
    const ids = itemsOf(answers.get(components), 'components')
      .filter(({ group }) => group !== true)
      .map(({ id }) => String(id));
    const showcase = below(address, `uptime_showcase?components=${ids.join(',')}`);
    return [
      { url: components },
      { url: below(address, 'api/v2/incidents.json') },
      { url: below(address, 'api/v2/scheduled-maintenances.json') },
      ...(ids.length > 0 ? [{ url: showcase, isOptional: true }] : []),
    ];
  },
};

/** The answers for those who have a key, at `https://api.statuspage.io/v1/pages/<id>`: all that there ever was. */
export const askStatuspageWithKey: Asking = {
  format: 'statuspage',
  isAt: ({ pathname }) => PAGE.test(pathname),
  // It takes 60 requests in a minute.
  pause: 1000,
  keys: ['STATUSPAGE_KEY'],
  headers: ([key = '']) => ({ Authorization: `OAuth ${key}` }),
  next(address, answers) {
    const pages = ['components', 'component-groups'].flatMap((list) =>
      pagesOf((page) => below(address, `${list}?per_page=${MOST}&page=${page}`), MOST, answers),
    );
    const incidents = pagesOf(
      (page) => below(address, `incidents?limit=${MOST}&page=${page}`),
      MOST,
      answers,
    );
    return [
      { url: address.replace(/\/$/, '') },
      ...pages,
      ...incidents,
      ...postmortemsOf(address, incidents, answers),
    ];
  },
};

function postmortemsOf(
  address: string,
  incidents: readonly SourceRequest[],
  answers: Answers,
): SourceRequest[] {
  return incidents
    .flatMap(({ url }) => itemsOf(answers.get(url)))
    .filter(({ status, postmortem_body: body }) => status === 'postmortem' || Boolean(body))
    .map(({ id }) => ({
      url: below(address, `incidents/${encodeURIComponent(String(id))}/postmortem`),
      isOptional: true,
    }));
}
