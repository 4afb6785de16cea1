import type { Rule } from '../rule.ts';
import { actionsContradiction } from './actions/contradiction.ts';
import { actionsDone } from './actions/done.ts';
import { actionsDue } from './actions/due.ts';
import { actionsId } from './actions/id.ts';
import { actionsOverdue } from './actions/overdue.ts';
import { actionsOwner } from './actions/owner.ts';
import { actionsReason } from './actions/reason.ts';
import { addressCollision } from './address/collision.ts';
import { addressMoved } from './address/moved.ts';
import { addressName } from './address/name.ts';
import { codeLong } from './code/long.ts';
import { diagramFence } from './diagram/fence.ts';
import { diagramName } from './diagram/name.ts';
import { DRAWING_RULES } from './drawing.ts';
import { durationContradiction } from './duration/contradiction.ts';
import { fileConflict } from './file/conflict.ts';
import { fileDate } from './file/date.ts';
import { fileEncoding } from './file/encoding.ts';
import { fileName } from './file/name.ts';
import { fileUnread } from './file/unread.ts';
import { FILE_RULES } from './files.ts';
import { FORMAT_RULES } from './format.ts';
import { hostHeaders } from './host/headers.ts';
import { hostRedirects } from './host/redirects.ts';
import { hostSyntax } from './host/syntax.ts';
import { imageAlt } from './image/alt.ts';
import { imageMissing } from './image/missing.ts';
import { linkAnchor } from './link/anchor.ts';
import { linkMissing } from './link/missing.ts';
import { linkUnpublished } from './link/unpublished.ts';
import { linkUnsafe } from './link/unsafe.ts';
import { maintenanceOrder } from './maintenance/order.ts';
import { maintenanceServices } from './maintenance/services.ts';
import { markdownHtml } from './markdown/html.ts';
import { markdownUnclosed } from './markdown/unclosed.ts';
import { markdownUnused } from './markdown/unused.ts';
import { mdxComponent } from './mdx/component.ts';
import { mdxExpression } from './mdx/expression.ts';
import { mdxImport } from './mdx/import.ts';
import { mdxProp } from './mdx/prop.ts';
import { mdxSyntax } from './mdx/syntax.ts';
import { milestonesOrder } from './milestones/order.ts';
import { milestonesResolution } from './milestones/resolution.ts';
import { milestonesUnrecorded } from './milestones/unrecorded.ts';
import { PARSING_RULES } from './parsing.ts';
import { proseAcronym } from './prose/acronym.ts';
import { proseBlame } from './prose/blame.ts';
import { proseHeadings } from './prose/headings.ts';
import { proseTitle } from './prose/title.ts';
import { proseWeasel } from './prose/weasel.ts';
import { publicActive } from './public/active.ts';
import { relatedUnknown } from './related/unknown.ts';
import { reportCause } from './report/cause.ts';
import { reportDetectedBy } from './report/detected-by.ts';
import { reportImpact } from './report/impact.ts';
import { reportOverdue } from './report/overdue.ts';
import { reportServices } from './report/services.ts';
import { reportSeverity } from './report/severity.ts';
import { reportSummary } from './report/summary.ts';
import { knownRules } from './rules/unknown.ts';
import { servicesContradiction } from './services/contradiction.ts';
import { servicesOrder } from './services/order.ts';
import { servicesOutside } from './services/outside.ts';
import { servicesUnaffected } from './services/unaffected.ts';
import { servicesUnrecovered } from './services/unrecovered.ts';
import { servicesWorse } from './services/worse.ts';
import { siteColour } from './site/colour.ts';
import { siteComponents } from './site/components.ts';
import { siteDuplicate } from './site/duplicate.ts';
import { siteLogo } from './site/logo.ts';
import { siteServices } from './site/services.ts';
import { siteSince } from './site/since.ts';
import { tagsAlike } from './tags/alike.ts';
import { termUnknown } from './term/unknown.ts';
import { textCharacter } from './text/character.ts';
import { textDepth } from './text/depth.ts';
import { textDirection } from './text/direction.ts';
import { textSize } from './text/size.ts';
import { timeFuture } from './time/future.ts';
import { timeNoZone } from './time/no-zone.ts';
import { timelineOrder } from './timeline/order.ts';
import { timelineOutside } from './timeline/outside.ts';
import { translationExtra } from './translation/extra.ts';
import { translationLanguage } from './translation/language.ts';
import { translationMisplaced } from './translation/misplaced.ts';
import { translationMissing } from './translation/missing.ts';
import { translationStale } from './translation/stale.ts';
import { updatesOrder } from './updates/order.ts';
import { updatesResolution } from './updates/resolution.ts';
import { updatesSilence } from './updates/silence.ts';
import { wordsPlural } from './words/plural.ts';
import { yamlComment } from './yaml/comment.ts';
import { yamlFolded } from './yaml/folded.ts';

/** Every rule of the check. The reference in `docs/rules.md` is made from it. */
export const RULES: readonly Rule[] = [
  ...PARSING_RULES,
  ...FORMAT_RULES,
  ...FILE_RULES,
  ...DRAWING_RULES,
  diagramFence,
  diagramName,
  fileEncoding,
  textCharacter,
  textDirection,
  textSize,
  textDepth,
  fileConflict,
  fileUnread,
  fileName,
  fileDate,
  addressCollision,
  addressMoved,
  addressName,
  translationMisplaced,
  translationLanguage,
  translationExtra,
  translationStale,
  translationMissing,
  hostSyntax,
  hostHeaders,
  hostRedirects,
  knownRules(namesOfRules),
  yamlComment,
  yamlFolded,
  siteDuplicate,
  siteServices,
  siteSince,
  siteLogo,
  siteColour,
  siteComponents,
  timeNoZone,
  timeFuture,
  milestonesOrder,
  milestonesResolution,
  milestonesUnrecorded,
  timelineOrder,
  timelineOutside,
  updatesOrder,
  updatesResolution,
  updatesSilence,
  servicesOrder,
  servicesOutside,
  servicesContradiction,
  servicesUnrecovered,
  servicesWorse,
  servicesUnaffected,
  maintenanceOrder,
  maintenanceServices,
  relatedUnknown,
  tagsAlike,
  reportSummary,
  reportServices,
  reportSeverity,
  reportImpact,
  reportCause,
  reportDetectedBy,
  reportOverdue,
  actionsOwner,
  actionsDue,
  actionsOverdue,
  actionsId,
  actionsDone,
  actionsReason,
  actionsContradiction,
  durationContradiction,
  mdxSyntax,
  mdxImport,
  mdxExpression,
  mdxComponent,
  mdxProp,
  markdownHtml,
  markdownUnclosed,
  markdownUnused,
  codeLong,
  imageMissing,
  imageAlt,
  linkMissing,
  linkAnchor,
  linkUnpublished,
  linkUnsafe,
  publicActive,
  termUnknown,
  wordsPlural,
  proseBlame,
  proseAcronym,
  proseWeasel,
  proseHeadings,
  proseTitle,
];

function namesOfRules() {
  const names = (rules: readonly Rule[]) => rules.map(({ name }) => name);
  return {
    judged: names(RULES.filter(({ isFixed }) => !isFixed)),
    fixed: names(RULES.filter(({ isFixed }) => isFixed)),
  };
}
