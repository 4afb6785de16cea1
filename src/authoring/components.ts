import Actions from './Actions.astro';
import Figure from './Figure.astro';
import Impact from './Impact.astro';
import Note from './Note.astro';
import PhaseStrip from './PhaseStrip.astro';
import Picture from './Picture.astro';
import Timeline from './Timeline.astro';
import Updates from './Updates.astro';

/** What authors may use in MDX without importing it. Public API of our users' content. */
export const authorComponents = {
  Actions,
  Figure,
  Impact,
  Note,
  PhaseStrip,
  Timeline,
  Updates,
  img: Picture,
};
