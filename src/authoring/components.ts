import Actions from './Actions.astro';
import Chart from './Chart.astro';
import Details from './Details.astro';
import Figure from './Figure.astro';
import Impact from './Impact.astro';
import Metric from './Metric.astro';
import Note from './Note.astro';
import { ownComponents } from './own-components.ts';
import PhaseStrip from './PhaseStrip.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';
import Updates from './Updates.astro';

/** What authors may use in MDX without importing it. Public API of our users' content, beside what is the site's own. */
export const authorComponents = {
  ...ownComponents,
  Actions,
  Chart,
  Details,
  Figure,
  Impact,
  Metric,
  Note,
  PhaseStrip,
  Term,
  Timeline,
  Updates,
};
