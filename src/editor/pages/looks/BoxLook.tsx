// The look of a component in its box: a picture where there is one, until then the tree that it is made of.
import { memo, useEffect, useRef, type JSX } from 'react'
import { ComponentLook, sameLook } from './ComponentLook.tsx'
import { lookKey } from './look-key.ts'
import { drawLater, useLookPicture } from './look-pictures.ts'
import type { ComponentLookProps } from './looks.ts'
import styles from './BoxLook.module.css'

interface BoxLookProps extends ComponentLookProps {
  /** As the signer sees it, without what only helps placing. */
  preview: boolean
}

function Look({ preview, ...props }: BoxLookProps): JSX.Element {
  const { colour } = props
  const key = lookKey(props)
  const picture = useLookPicture(key)
  const at = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tree = at.current?.firstElementChild
    return key !== null && picture === undefined && tree instanceof SVGSVGElement
      ? drawLater(key, tree, colour)
      : undefined
  }, [key, picture, colour])
  if (picture) {
    const { url, previewUrl, frame } = picture
    const backgroundImage = `url("${preview ? previewUrl : url}")`
    const { background: backgroundColor, ...edge } = frame
    return <div className={styles.look} data-look="" style={{ ...edge, backgroundColor, backgroundImage }} />
  }
  return (
    <div ref={at} className={styles.look} data-look="">
      <ComponentLook {...props} />
    </div>
  )
}

export const BoxLook = memo(Look, (a, b) => a.preview === b.preview && sameLook(a, b))
