declare namespace App {
  interface Locals {
    /** The incident whose body is being rendered, for the components its author may use. */
    report?: import('./components/report.ts').ReportContext;
  }
}
