declare namespace App {
  interface Locals {
    /** What the site says, in the language of the page. */
    words: import('./words/words.ts').Words;
    /** What every page needs around its own content. */
    frame: import('./components/frame.ts').PageFrame;
    /** The incident whose body is being rendered, for the components its author may use. */
    report?: import('./components/report.ts').ReportContext;
    /** What the components in the body that is being rendered draw on besides their props. */
    body?: import('./components/body.ts').BodyContext;
  }
}
