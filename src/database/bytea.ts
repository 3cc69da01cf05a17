// A column of bytes. Drizzle has none of its own; the two drivers answer with different kinds of the same thing.
import { customType } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  // Not `bytes.slice()`: of a Buffer that would be a view on the same memory, which pg may use again.
  fromDriver: (bytes) => Uint8Array.from(bytes),
})
