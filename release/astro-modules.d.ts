/** What the plain compiler makes of a component; Astro and editors know its props. */
declare module '*.astro' {
  const Component: (props: Record<string, unknown>) => unknown;
  export default Component;
}
