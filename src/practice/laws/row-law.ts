import { ComponentType } from 'discord-api-types/v10'
import type { RequestFault } from './request-fault.ts'
import type { SentComponent } from './sent-component.ts'

const width = 5

/** A row is five wide: a button takes one, a select or a text input the whole of it. */
export function rowFaults(row: SentComponent, path: readonly (string | number)[]): RequestFault[] {
  let taken = 0
  return (row.components ?? []).flatMap((component, index) => {
    taken += component.type === ComponentType.Button ? 1 : width
    if (taken <= width) return []
    const message = 'The specified component exceeds the maximum width'
    const place = [...path, 'components', index]
    return [{ path: place, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }]
  })
}
