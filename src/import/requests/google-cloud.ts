import { type Asking, below, PUBLIC } from './request.ts';

/** The dashboards of Google answer everything in one file. */
export const askGoogleCloud: Asking = {
  ...PUBLIC,
  format: 'google-cloud',
  isAt: () => true,
  next: (address) => [
    { url: below(address, 'incidents.json') },
    { url: below(address, 'products.json'), isOptional: true },
  ],
};
