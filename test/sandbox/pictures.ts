// The smallest pictures.

/** One pixel, blue. */
export const onePixelPng: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Two pixels beside each other, red and white: 24 bits, uncompressed. */
export const onePixelBmp: Uint8Array = (() => {
  const bytes = Buffer.alloc(62)
  bytes.write('BM', 0, 'latin1')
  bytes.writeUInt32LE(62, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(2, 18)
  bytes.writeInt32LE(1, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  bytes.set([0, 0, 255, 255, 255, 255], 54)
  return bytes
})()
