// The settings that LibreOffice starts with: a file is laid out and written down, and nothing else is done or fetched.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A place in LibreOffice's registry, and what its settings are. A version that does not know one leaves it out. */
const settings: Readonly<Record<string, Readonly<Record<string, boolean | number | string>>>> = {
  'Office.Common/Security/Scripting': {
    // Very high: none but signed macros from trusted places, of which there are none; and then none at all.
    MacroSecurityLevel: 3,
    DisableMacrosExecution: true,
    // Pictures and parts that a file only points to, on the network or on this machine, are not read.
    BlockUntrustedRefererLinks: true,
    // OLE objects, DDE and the like (from LibreOffice 24 on).
    DisableActiveContent: true,
    DisableOLEAutomation: true,
  },
  'Office.Common/Security': { LoadExoticFileFormats: 0 },
  'Office.Writer/Filter/Import/VBA': { Load: false, Executable: false },
  'Office.Calc/Filter/Import/VBA': { Load: false, Executable: false },
  // Never: 0 in Writer, 1 in Calc.
  'Office.Writer/Content/Update': { Link: 0 },
  'Office.Calc/Content/Update': { Link: 1 },
  'Office.Java/VirtualMachine': { Enable: false },
  'Office.Common/Misc': { CrashReport: false, UseOpenCL: false },
  // What would go out all the same goes to a proxy where nobody listens.
  'Inet/Settings': {
    ooInetProxyType: 2,
    ooInetHTTPProxyName: '127.0.0.1',
    ooInetHTTPProxyPort: 9,
    ooInetHTTPSProxyName: '127.0.0.1',
    ooInetHTTPSProxyPort: 9,
    ooInetNoProxy: '',
  },
  // Whatever language the machine has: dates, and which shape a character of several countries takes.
  'Setup/L10N': { ooSetupSystemLocale: 'zh-CN' },
  'Office.Linguistic/General': { DefaultLocale_CJK: 'zh-CN' },
}

/** Makes the folder a profile that LibreOffice takes for its own. */
export async function writeProfile(folder: string): Promise<void> {
  const user = path.join(folder, 'user')
  await mkdir(user, { recursive: true })
  await writeFile(path.join(user, 'registrymodifications.xcu'), registry())
}

function registry(): string {
  const items = Object.entries(settings).flatMap(([place, values]) =>
    Object.entries(values).map(
      ([name, value]) =>
        `<item oor:path="/org.openoffice.${place}">` +
        `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    ),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    ...items,
    '</oor:items>',
    '',
  ].join('\n')
}
