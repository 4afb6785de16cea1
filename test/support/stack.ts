/** A line of a stack trace, which means nothing to an author. */
export const STACK = /^\s+at /m;
