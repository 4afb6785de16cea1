/** Components of the site's own, by their names: where a site has some, its build puts them here. */
export const ownComponents: Readonly<Record<string, unknown>> = {};
