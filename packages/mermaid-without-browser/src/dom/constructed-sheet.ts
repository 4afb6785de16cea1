import { compile, serialize, stringify } from 'stylis';

/** The part of a CSSRule that Mermaid uses. */
class ConstructedRule {
  readonly selectorText: string;
  #body: string;

  constructor(text: string) {
    const brace = text.indexOf('{');
    this.selectorText = text.slice(0, brace).trim();
    this.#body = text.slice(brace + 1, text.lastIndexOf('}')).trim();
  }

  get cssText(): string {
    return `${this.selectorText} { ${this.#body} }`;
  }

  get style(): { length: number; setProperty: (name: string, value: string) => void } {
    return {
      length: this.#body.split(';').filter((part) => part.trim()).length,
      setProperty: (name, value) => {
        this.#body += `${name}: ${value};`;
      },
    };
  }
}

/** `new CSSStyleSheet()` as far as Mermaid goes: it collects rules to print them again. */
export class ConstructedSheet {
  readonly cssRules: ConstructedRule[] = [];

  insertRule(rule: string, index = 0): number {
    this.cssRules.splice(index, 0, new ConstructedRule(rule));
    return index;
  }

  replaceSync(css: string): void {
    this.cssRules.splice(0, Infinity, ...rulesOf(css).map((rule) => new ConstructedRule(rule)));
  }
}

/** The theme's rules, which are the same for all drawings. */
let last: { css: string; rules: string[] } | undefined;

function rulesOf(css: string): string[] {
  if (last?.css !== css) last = { css, rules: compile(css).map((rule) => serialize([rule], stringify)) };
  return last.rules;
}
