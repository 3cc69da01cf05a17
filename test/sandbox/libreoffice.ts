// The LibreOffice of this machine, as the sandbox would find it; null where there is none, and tests that need one are
// skipped by name.
import { findOffice, namedOffice } from '../../src/sandbox/convert/office/find-office.ts'

const named = process.env['LUOKUAN_SOFFICE']
export const libreOffice = named ? namedOffice(named) : findOffice()

export function needsLibreOffice(subject: string): string {
  return libreOffice === null
    ? `${subject} (skipped: LibreOffice was not found; ` +
        'Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui)'
    : subject
}
