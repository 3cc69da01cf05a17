// A round company seal: ring, star, the owner's name on the upper arc, the kind of seal at the bottom.
import { useId, type JSX } from 'react'
import { SEAL_RED } from './colours.ts'
import { SANS, SERIF } from './fonts.ts'
import { RING, STAR_RADIUS, footFontSize, ringArc, ringGlyphs, ringText, short, starPath } from './seal-geometry.ts'

export interface RoundSealProps {
  cx: number
  cy: number
  radius: number
  name: string
  foot: string
  opacity: number
}

/** Below this radius letters would be illegible; ring and star are enough. */
const MIN_LETTERED_PT = 13

export function RoundSeal({ cx, cy, radius, name, foot, opacity }: RoundSealProps): JSX.Element {
  const lettered = radius >= MIN_LETTERED_PT
  const ring = radius * RING.width
  const footSize = lettered ? footFontSize(foot, radius) : 0
  return (
    <g fill={SEAL_RED} stroke="none" opacity={opacity} fontWeight={700}>
      <circle cx={cx} cy={cy} r={short(radius - ring / 2)} fill="none" stroke={SEAL_RED} strokeWidth={short(ring)} />
      {lettered && (
        <circle
          cx={cx}
          cy={cy}
          r={short(radius * RING.innerRadius)}
          fill="none"
          stroke={SEAL_RED}
          strokeWidth={short(radius * RING.innerWidth)}
        />
      )}
      <path d={starPath(cx, cy, radius * (lettered ? STAR_RADIUS : 0.52))} />
      {lettered && name !== '' && <RingName cx={cx} cy={cy} radius={radius} name={name} />}
      {footSize > 0 && (
        <text x={cx} y={short(cy + radius * 0.62)} fontSize={short(footSize)} fontFamily={SERIF} textAnchor="middle">
          {foot}
        </text>
      )}
    </g>
  )
}

function RingName({ cx, cy, radius, name }: { cx: number; cy: number; radius: number; name: string }): JSX.Element {
  const ring = ringGlyphs(name, radius)
  if (ring === null) return <RingPathName cx={cx} cy={cy} radius={radius} name={name} />
  const lift = short(-ring.baselineRadius)
  return (
    <g fontFamily={SERIF} fontSize={short(ring.fontSize)} textAnchor="middle">
      {ring.glyphs.map(({ char, angleDeg }, i) => (
        // Letter by letter, because browsers differ in how they condense letters along a path.
        <text
          key={i}
          transform={
            `translate(${short(cx)} ${short(cy)})rotate(${short(angleDeg)})` +
            `translate(0 ${lift})scale(${short(ring.scaleX)} 1)`
          }
        >
          {char}
        </text>
      ))}
    </g>
  )
}

/** The widths of Latin letters are known only to the font, so the browser sets them along the path. */
function RingPathName({ cx, cy, radius, name }: { cx: number; cy: number; radius: number; name: string }): JSX.Element {
  const id = useId()
  const ring = ringText(name, radius)
  return (
    <>
      <path id={id} d={ringArc(cx, cy, ring.baselineRadius)} fill="none" />
      <text
        fontFamily={SANS}
        fontSize={short(ring.fontSize)}
        letterSpacing={short(ring.letterSpacing)}
        textAnchor="middle"
      >
        <textPath href={`#${id}`} startOffset="50%">
          {name}
        </textPath>
      </text>
    </>
  )
}
