import { type Asking, chainOf, itemsOf, PUBLIC } from './request.ts';

const PAGE = /^(.*)\/status\/([^/]+)\/?$/;

/** A status page at `/status/<slug>`; its history names the moment from which on it goes back. */
export const askUptimeKuma: Asking = {
  ...PUBLIC,
  format: 'uptime-kuma',
  isAt: ({ pathname }) => PAGE.test(pathname),
  next(address, answers) {
    const [, base = '', slug = ''] = PAGE.exec(new URL(address).pathname) ?? [];
    const page = new URL(`${base}/api/status-page/${slug}`, address).href;
    const history = chainOf(
      `${page}/incident-history`,
      (answer) => {
        const last = itemsOf(answer, 'incidents').at(-1)?.['createdDate'];
        return last ? `${page}/incident-history?cursor=${encodeURIComponent(String(last))}` : undefined;
      },
      answers,
    );
    // Pages before 2026 know no history.
    return [{ url: page }, ...history.map((request) => ({ ...request, isOptional: true }))];
  },
};
