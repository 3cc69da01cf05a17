// Many components on many pages.

/** `perPage` on each of the pages, in a grid, every third a signature. */
export function manyComponents(pages: number, perPage: number) {
  return Array.from({ length: pages * perPage }, (_, index) => {
    const place = index % perPage
    return {
      ComponentType: place % 3 === 0 ? 'SIGN_SIGNATURE' : 'TEXT',
      FileIndex: 0,
      ComponentPage: Math.floor(index / perPage) + 1,
      ComponentPosX: (place % 20) * 28,
      ComponentPosY: Math.floor(place / 20) * 32,
      ComponentWidth: 26,
      ComponentHeight: 16,
    }
  })
}
