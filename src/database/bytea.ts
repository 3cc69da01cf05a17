// A column of bytes. Drizzle has no such type, and the two drivers return different types for it.
import { customType } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  // Not `bytes.slice()`: for a Buffer that would be a view of the same memory, which pg may reuse.
  fromDriver: (bytes) => Uint8Array.from(bytes),
})
