/** Where something is printed: a terminal, a file, the log of a service. */
interface Output {
  isTTY?: boolean | undefined;
}

/** Whether what is printed there may be coloured: anywhere but in a terminal, colours are control characters. */
export function mayColour({ isTTY }: Output, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTTY === true && !env['NO_COLOR'];
}
