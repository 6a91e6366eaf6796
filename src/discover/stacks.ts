import type { UncoveredStack } from '../model/pins.ts';

type Stack = Omit<UncoveredStack, 'evidence'>;

export const CRONET: Stack = {
  name: 'Cronet',
  reason: "Cronet is Chromium's network stack, and nothing assures that it holds connections to the pins.",
};

export const KTOR_CIO: Stack = {
  name: 'Ktor CIO',
  reason: "Ktor's CIO engine has a TLS implementation of its own, which is not held to the pins.",
};

export const GRPC_CORE: Stack = {
  name: 'gRPC Core',
  reason: 'gRPC Core brings BoringSSL for its connections, which are not held to the pins.',
};
