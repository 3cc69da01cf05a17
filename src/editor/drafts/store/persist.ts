// Asks the browser not to clear the drafts away when it runs short of room, and how much room there is.

export interface StorageRoom {
  readonly usedBytes: number
  readonly quotaBytes: number
}

let asked: Promise<boolean> | null = null

/**
 * Asks for storage that stays; to be called once the first draft is kept, when a browser is most willing. Asks once per
 * page, since some browsers ask the person. True where granted. Never rejects.
 */
export function keepStorage(storage: StorageManager | undefined = browserStorage()): Promise<boolean> {
  asked ??= persist(storage)
  return asked
}

async function persist(storage: StorageManager | undefined): Promise<boolean> {
  // Absent in an insecure context, whatever the types say.
  if (!storage || !('persist' in storage)) return false
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}

/** How much is used and how much may be; null where the browser does not say. */
export async function storageEstimate(
  storage: StorageManager | undefined = browserStorage(),
): Promise<StorageRoom | null> {
  if (!storage || !('estimate' in storage)) return null
  try {
    const { usage, quota } = await storage.estimate()
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota }
  } catch {
    return null
  }
}

function browserStorage(): StorageManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage
}
