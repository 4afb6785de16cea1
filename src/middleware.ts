import type { MiddlewareHandler } from 'astro';
import { workingOn } from './domain/own-fault.ts';

/** A page or a file that can't be made is named. */
export const onRequest: MiddlewareHandler = ({ url }, next) => workingOn(url.pathname, next);
