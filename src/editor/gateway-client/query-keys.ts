// The keys of what the server says. One holds all that the answer depends on; a shorter one means all that begin so.

export const queryKeys = {
  contacts: ['contacts'],
  environment: ['environment'],
  qrCodes: ['qr-codes'],
  seals: (proxyOrganizationId: string) => ['seals', proxyOrganizationId],
  /** By what is searched for. */
  templates: (query: string) => ['templates', query],
} as const
