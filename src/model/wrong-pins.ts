/**
 * Well-formed pins that no key has: the SHA-256 of two sentences, which are no SubjectPublicKeyInfo. They are there to see on a
 * device that pinning works, and must not ship.
 */
export const WRONG_PINS = [
  { pin: 'mtQS23O1ITBTLOnS/8iXj1h74yPwElxKro0xWqgzsGo=', of: 'Pinwarden: nothing matches this pin, 1' },
  { pin: '02Zb0Z5+adGOet7T0X5lysGF+3ykrsB8Rdl/73k7W3Q=', of: 'Pinwarden: nothing matches this pin, 2' },
] as const;
