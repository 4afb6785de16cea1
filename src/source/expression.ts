import { parse } from 'acorn';

/** Whether braces in MDX hold nothing that could run: a program without a statement, which is white space and comments. */
export function isEmptyExpression(value: string): boolean {
  try {
    return parse(value, { ecmaVersion: 'latest', sourceType: 'module' }).body.length === 0;
  } catch {
    return false;
  }
}
