import { body } from './body.ts';
import { cards } from './cards.ts';
import { changes } from './changes.ts';
import { diagrams } from './diagrams.ts';
import { drawings } from './drawings.ts';
import { feeds } from './feeds.ts';
import { files } from './files.ts';
import { frame } from './frame.ts';
import { incidents } from './incidents.ts';
import { insights } from './insights.ts';
import { labels } from './labels.ts';
import { languages } from './languages.ts';
import { lists } from './lists.ts';
import { maintenance } from './maintenance.ts';
import { open } from './open.ts';
import { pages } from './pages.ts';
import { promises } from './promises.ts';
import { prose } from './prose.ts';
import { report } from './report.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { services } from './services.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { time } from './time.ts';
import { tools } from './tools.ts';

/** All that readers see in English, but for what authors write. It is the table that others are translated from. */
export const en = {
  ...body,
  ...cards,
  ...changes,
  ...diagrams,
  ...drawings,
  ...feeds,
  ...files,
  ...frame,
  ...incidents,
  ...insights,
  ...labels,
  ...languages,
  ...lists,
  ...maintenance,
  ...open,
  ...pages,
  ...promises,
  ...prose,
  ...report,
  ...reviews,
  ...search,
  ...services,
  ...status,
  ...subscribe,
  ...time,
  ...tools,
} as const;
