// LibreOffice's settings: it lays out a file and writes it, and does and fetches nothing else.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A path in LibreOffice's registry and the settings there. Versions that do not know a path ignore it. */
const settings: Readonly<Record<string, Readonly<Record<string, boolean | number | string>>>> = {
  'Office.Common/Security/Scripting': {
    // Macro security "very high": only signed macros from trusted locations, of which there are none, and then macros
    // are disabled altogether.
    MacroSecurityLevel: 3,
    DisableMacrosExecution: true,
    // Linked pictures and parts, on the network or this machine, are not read.
    BlockUntrustedRefererLinks: true,
    // OLE objects, DDE and the like (from LibreOffice 24 on).
    DisableActiveContent: true,
    DisableOLEAutomation: true,
  },
  'Office.Common/Security': { LoadExoticFileFormats: 0 },
  'Office.Writer/Filter/Import/VBA': { Load: false, Executable: false },
  'Office.Calc/Filter/Import/VBA': { Load: false, Executable: false },
  // "Never" is 0 in Writer and 1 in Calc.
  'Office.Writer/Content/Update': { Link: 0 },
  'Office.Calc/Content/Update': { Link: 1 },
  'Office.Java/VirtualMachine': { Enable: false },
  'Office.Common/Misc': { CrashReport: false, UseOpenCL: false },
  // Any remaining network access goes to a proxy that does not exist.
  'Inet/Settings': {
    ooInetProxyType: 2,
    ooInetHTTPProxyName: '127.0.0.1',
    ooInetHTTPProxyPort: 9,
    ooInetHTTPSProxyName: '127.0.0.1',
    ooInetHTTPSProxyPort: 9,
    ooInetNoProxy: '',
  },
  // Independent of the machine's language, which decides on dates and on the shapes of characters that several
  // countries share.
  'Setup/L10N': { ooSetupSystemLocale: 'zh-CN' },
  'Office.Linguistic/General': { DefaultLocale_CJK: 'zh-CN' },
}

/** Turns the folder into a profile that LibreOffice accepts. */
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
