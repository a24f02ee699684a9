import { ComponentType } from 'discord-api-types/v10'
import type { PlacedComponent } from './component-tree.ts'
import type { RequestFault } from './request-fault.ts'

const mostComponents = 40
const mostText = 4000
const mostMedia = 64
/** Found by trial, not documented: each text display costs its UTF-8 bytes and 12 more. */
const mostBytes = 10_170
const bytesOfDisplay = 12

/**
 * How much one message or modal can hold: 40 components in all, 4000 characters of text in all,
 * and what Discord's servers bear before they answer 500: about 10 kB of text, 64 pictures.
 */
export function componentVolumeFaults(
  tree: readonly PlacedComponent[],
  path: readonly (string | number)[],
): RequestFault[] {
  const faults: RequestFault[] = []
  const add = (code: string, message: string) => faults.push({ path, code, message })

  if (tree.length > mostComponents) {
    const message = `The total number of components cannot exceed ${mostComponents}`
    add('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message)
  }
  let characters = 0
  let bytes = 0
  let media = 0
  for (const { component } of tree) {
    if (component.type === ComponentType.TextDisplay) {
      characters += component.content?.length ?? 0
      bytes += Buffer.byteLength(component.content ?? '') + bytesOfDisplay
    }
    media += component.items?.length ?? (component.type === ComponentType.Thumbnail ? 1 : 0)
  }
  if (characters > mostText) {
    const message = `Components displayable text size exceeds maximum size of ${mostText}`
    add('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message)
  }
  if (bytes > mostBytes) add('INTERNAL_SERVER_ERROR', '500: Internal Server Error')
  if (media > mostMedia) add('INTERNAL_SERVER_ERROR', '500: Internal Server Error')
  return faults
}
