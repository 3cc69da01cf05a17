// The checksum of zip files, computed in chunks.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** Continues the checksum `before` with more bytes. `crc32` of the ASCII text "123456789" is 0xcbf43926. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  // An index loop: iterating is several times slower.
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0)
  return ~crc >>> 0
}
