import type { ComponentChildren } from 'preact'
import type { Desk } from '../desk.ts'
import type { Bar } from '../model/figures.ts'
import { visible } from '../model/shown.ts'
import { WORDS } from '../words.ts'

interface FigureProps {
  desk: Desk
  title: string
  /** Names of the parts of a bar, where it has several. */
  parts: readonly string[]
  bars: readonly Bar[]
  children: ComponentChildren
}

/** A chart with its legend and the same figures as a table. */
export function Figure({ desk, title, parts, bars, children }: FigureProps) {
  return (
    <figure>
      <figcaption>
        <h2>{title}</h2>
        {parts.length > 1 && (
          <span class="keys">
            {parts.map((part, i) => (
              <span key={part} class="legend">
                <i class={`part p${i}`} /> {part}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      {children}
      <details>
        <summary>{desk.say(WORDS.asTable)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {parts.map((part) => (
                <th scope="col" key={part}>
                  {part}
                </th>
              ))}
              {parts.length > 1 && <th scope="col">{desk.say(WORDS.total)}</th>}
              {bars.some(({ note }) => note !== undefined) && <th scope="col">{desk.say(WORDS.share)}</th>}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, parts: counts, total, note }) => (
              <tr key={key}>
                <th scope="row">{visible(label)}</th>
                {counts.map((count, i) => (
                  <td key={i}>{count}</td>
                ))}
                {parts.length > 1 && <td>{total}</td>}
                {note !== undefined && <td>{note}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

interface ChartProps {
  bars: readonly Bar[]
  name: string
  chosen: (bar: Bar) => boolean
  onChoose: (bar: Bar) => void
}

const LINE = 24
const LABEL = 150
const WIDE = 440

/** Lying bars, one a line. */
export function Bars({ bars, name, chosen, onChoose }: ChartProps) {
  const most = Math.max(1, ...bars.map(({ total }) => total))
  const said = bars.some(({ note }) => note !== undefined) ? 90 : 48
  const scale = (WIDE - LABEL - said) / most
  return (
    <svg class="bars" viewBox={`0 0 ${WIDE} ${bars.length * LINE + 4}`} role="group" aria-label={name}>
      {bars.map((bar, i) => (
        <BarButton key={bar.key} bar={bar} chosen={chosen(bar)} onChoose={onChoose}>
          <rect class="hit" x="0" y={i * LINE} width={WIDE} height={LINE} />
          <text x={LABEL - 8} y={i * LINE + 16} text-anchor="end" lang="zh-CN">
            {visible(short(bar.label))}
          </text>
          {segments(bar.parts, scale).map(({ x, width }, n) => (
            <rect key={n} class={`part p${n}`} x={LABEL + x} y={i * LINE + 4} width={width} height={LINE - 8} />
          ))}
          <text x={LABEL + bar.total * scale + 6} y={i * LINE + 16}>
            {bar.total}
            {bar.note !== undefined && ` · ${bar.note}`}
          </text>
        </BarButton>
      ))}
    </svg>
  )
}

/** As much of a label as there is room for; a Chinese character is as wide as two letters. */
function short(label: string): string {
  let width = 0
  for (let i = 0; i < label.length; i++) {
    width += label.charCodeAt(i) > 0x2e7f ? 2 : 1
    if (width > 20) return `${label.slice(0, i)}…`
  }
  return label
}

function segments(parts: readonly number[], scale: number): { x: number; width: number }[] {
  let x = 0
  return parts.map((part) => {
    const segment = { x, width: part * scale }
    x += segment.width
    return segment
  })
}

const COLUMN = 26
const TALL = 150

/** Standing bars by month; a line under each year. */
export function Columns({
  bars,
  name,
  chosen,
  onChoose,
  labelOf,
}: ChartProps & { labelOf: (bar: Bar) => [string, string] }) {
  const most = Math.max(1, ...bars.map(({ total }) => total))
  const width = bars.length * COLUMN + 16
  return (
    <div class="columns" tabIndex={0} role="group" aria-label={name}>
      <svg width={width} height={TALL + 56} viewBox={`0 0 ${width} ${TALL + 56}`} role="group" aria-label={name}>
        {bars.map((bar, i) => {
          const height = (bar.total / most) * (TALL - 18)
          const x = i * COLUMN + 8
          const [label, under] = labelOf(bar)
          return (
            <BarButton key={bar.key} bar={bar} chosen={chosen(bar)} onChoose={onChoose}>
              <rect class="hit" x={x} y="0" width={COLUMN} height={TALL + 56} />
              <rect class="part p0" x={x + 4} y={TALL - height} width={COLUMN - 8} height={height} />
              {bar.total > 0 && (
                <text x={x + COLUMN / 2} y={TALL - height - 5} text-anchor="middle">
                  {bar.total}
                </text>
              )}
              <text x={x + COLUMN / 2} y={TALL + 16} text-anchor="middle">
                {label}
              </text>
              <text class="under" x={x + 2} y={TALL + 36}>
                {under}
              </text>
            </BarButton>
          )
        })}
        <line class="axis" x1="4" x2={width - 4} y1={TALL} y2={TALL} />
      </svg>
    </div>
  )
}

interface BarButtonProps {
  bar: Bar
  chosen: boolean
  onChoose: (bar: Bar) => void
  children: ComponentChildren
}

function BarButton({ bar, chosen, onChoose, children }: BarButtonProps) {
  return (
    <g
      class="bar"
      role="button"
      tabindex={0}
      aria-pressed={chosen}
      onClick={() => onChoose(bar)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        onChoose(bar)
      }}
    >
      <title>{`${visible(bar.label)}: ${bar.total}`}</title>
      {children}
    </g>
  )
}
