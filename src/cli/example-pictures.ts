/**
 * The made-up company's own pictures, which `init` deletes unless they were replaced: each with the SHA-256 of
 * its text, lines ended by LF.
 */
export const EXAMPLE_PICTURES: Readonly<Record<string, string>> = {
  'public/favicon.svg': 'c42533bbf5120eaa43482f3c5ec1ef588eef4158032d9fe4bef5b4c84982fcd0',
  'public/logo-dark.svg': '105445301379db8a07db0ba6b7aea9962ba16ad0c61736282c1b225efd84db5a',
  'public/logo.svg': '463957d8edb79382ff807dc13b2cd27e18876495f33cf9701e52dac41cd6cec7',
};
