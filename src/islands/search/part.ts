/** The element that the markup promises; its absence is a mistake of ours. */
export function part<T extends Element>(root: ParentNode, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`The markup of search has no ${name}.`);
  return found;
}
