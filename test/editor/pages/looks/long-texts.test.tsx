// @vitest-environment jsdom
// A box draws what it can show of a text, however long that is.
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { componentTypes } from '../../../../src/contract/component-types/catalogue.ts'
import { ComponentLook } from '../../../../src/editor/pages/looks/ComponentLook.tsx'

const long = `甲\n${' '.repeat(300_000)}方`

it.each(componentTypes)('$type draws little of a text, a name or a label of 300,000 characters', ({ type, size }) => {
  const extra = JSON.stringify({ Values: type === 'SIGN_OPINION' ? long : [long, long] })
  for (const ComponentValue of ['', long]) {
    const { container, unmount } = render(
      <ComponentLook
        component={{ ComponentType: type, ComponentValue, ComponentExtra: extra }}
        size={size}
        colour="#1d6fdc"
        ownerName={long}
        signerName={long}
        words={{ label: long, name: long, placeholder: long, colon: '：' }}
      />,
    )
    expect(container.innerHTML.length).toBeLessThan(100_000)
    unmount()
  }
})
