import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { markdownLoader } from './loader.ts';

export const collections = { docs: defineCollection({ loader: markdownLoader(), schema: docsSchema() }) };
