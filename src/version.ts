/** Equal to package.json's; a contract test holds it. */
export const VERSION = '0.1.0';
