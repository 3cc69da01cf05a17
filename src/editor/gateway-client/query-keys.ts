// The keys of what the server says. One holds all that the answer depends on; a shorter one means all that begin so.

export const queryKeys = {
  contacts: ['contacts'],
  environment: ['environment'],
  seals: (proxyOrganizationId: string) => ['seals', proxyOrganizationId],
} as const
