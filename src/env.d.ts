declare namespace App {
  interface Locals {
    /** The incident whose body is being rendered, for the components its author may use. */
    report?: import('./components/report.ts').ReportContext;
    /** What the components in the body that is being rendered draw on besides their props. */
    body?: import('./components/body.ts').BodyContext;
  }
}
